"""What was measured, as one Markdown page: the machine, the table, and each bar with met or not met."""

import math
import os
import pathlib
import platform
import statistics
import subprocess

PAGE_CPU_BAR = 0.20
HUGO_CPU_BAR = 0.25
EXPONENT_BAR = 1.05
MEMORY_BAR = 0.25
START_BAR = 10
CHANGED_BAR = 0.1
BAR_PAGES = 4000


def whole(bench):
    """The whole page."""
    return "\n\n".join(part for part in [machine(bench), table(bench), second_builds(bench), bars(bench)] if part)


def machine(bench):
    model = "unknown processor"
    information = pathlib.Path("/proc/cpuinfo")
    if information.exists():
        lines = [line.split(":", 1)[1].strip() for line in information.read_text().splitlines()
                 if line.startswith("model name")]
        model = lines[0] if lines else model
    load = os.getloadavg()[0]
    hugo = "no Hugo"
    if bench.hugo:
        said = subprocess.run([bench.hugo, "version"], capture_output=True, text=True, check=False).stdout.split()
        hugo = " ".join(said[:2])
    return (f"{bench.options.date}; {model}, {os.cpu_count()} cores, Linux {platform.release()}, load {load:.1f} at the end;"
            f" {hugo}.")


def median(bench, key, field):
    return statistics.median(getattr(cost, field) for cost in bench.runs[key])


def ratio(bench, place, size, field, tool="handbill", other="hugo"):
    """The median, over the rounds, of `tool`'s figure by `other`'s in the same round; None if one is missing."""
    ours, theirs = bench.runs.get((place, size, tool)), bench.runs.get((place, size, other))
    if not ours or not theirs:
        return None
    return statistics.median(getattr(a, field) / getattr(b, field) for a, b in zip(ours, theirs))


def shown(value, digits=2):
    return "-" if value is None else f"{value:.{digits}f}"


def table(bench):
    """Medians of the clean builds; the last columns are ratios to Hugo inside the same round."""
    rows = ["| on | pages | tool | wall s | CPU s | CPU ms a page | peak MB | HTML KB a page | files | MB written "
            "| wall / Hugo | CPU / Hugo | memory / Hugo |", "|---|--:|---|" + "--:|" * 10]
    for (place, size, tool), runs in bench.runs.items():
        left = bench.trees[place, size, tool]
        cpu = median(bench, (place, size, tool), "cpu")
        cells = [
            place, f"{size:,}", tool, shown(median(bench, (place, size, tool), "wall"), 3), shown(cpu, 3),
            shown(cpu / size * 1000, 3), shown(median(bench, (place, size, tool), "memory"), 0),
            shown(left.page_bytes / left.pages / 1024, 1), f"{left.files:,}", shown(left.bytes / 1e6, 1),
            *(shown(ratio(bench, place, size, field, tool), 3) for field in ("wall", "cpu", "memory"))]
        rows.append("| " + " | ".join(cells) + " |")
    counts = sorted({len(runs) for runs in bench.runs.values()})
    return "\n".join(rows) + f"\n\nMedians of {' and '.join(map(str, counts))} rounds; clean builds."


def second_builds(bench):
    if not bench.again:
        return ""
    rows = ["| on | pages | Handbill's build | wall s | CPU s | CPU / clean | same bytes as a clean build |",
            "|---|--:|---|--:|--:|--:|---|"]
    for (place, size), (costs, equal) in bench.again.items():
        for name, runs in costs.items():
            against = statistics.median(a.cpu / b.cpu for a, b in zip(runs, costs["clean"]))
            same = "" if name == "clean" else "yes" if equal else "NO"
            rows.append(f"| {place} | {size:,} | {name} | {statistics.median(r.wall for r in runs):.3f} | "
                        f"{statistics.median(r.cpu for r in runs):.3f} | {against:.3f} | {same} |")
    return "\n".join(rows)


def exponent(bench, place, tool):
    """How CPU grows with the pages, from 1,000 (or the smallest size) to the largest: 1 is in proportion; with its range."""
    sizes = sorted({size for at, size, name in bench.runs if at == place and name == tool})
    low = 1000 if 1000 in sizes and sizes[-1] > 1000 else sizes[0]
    high = sizes[-1]
    if low == high:
        return None, low, high
    growth = median(bench, (place, high, tool), "cpu") / median(bench, (place, low, tool), "cpu")
    return math.log(growth) / math.log(high / low), low, high


def bars(bench):
    """The bars; the exponent of every tool is given too, since load and storage bend them all."""
    lines = ["| bar | on | measured | |", "|---|---|---|---|"]

    def line(name, place, value, met):
        verdict = "not measured" if value is None else {True: "met", False: "not met", None: "not judged"}[met]
        lines.append(f"| {name} | {place} | {value or '-'} | {verdict} |")

    for place, _ in bench.options.places:
        runs = bench.runs.get((place, BAR_PAGES, "handbill"))
        cpu = median(bench, (place, BAR_PAGES, "handbill"), "cpu") / BAR_PAGES * 1000 if runs else None
        line(f"CPU a page at {BAR_PAGES:,} at most {PAGE_CPU_BAR:.2f} ms", place, cpu and f"{cpu:.3f} ms",
             cpu is not None and cpu <= PAGE_CPU_BAR)
        part = ratio(bench, place, BAR_PAGES, "cpu")
        line(f"CPU at {BAR_PAGES:,} at most {HUGO_CPU_BAR:.2f} of Hugo's", place, part and f"{part:.3f}",
             part is not None and part <= HUGO_CPU_BAR)
        shares = [(share, size) for size in bench.options.sizes if size >= 1000
                  and (share := ratio(bench, place, size, "memory")) is not None]
        worst = max(shares) if shares else None
        line("memory at most a quarter of Hugo's, from 1,000 pages on", place,
             worst and f"{worst[0]:.3f} at {worst[1]:,}", worst is not None and worst[0] <= MEMORY_BAR)
        if any(tool == "handbill" for _, _, tool in bench.runs):
            value, low, high = exponent(bench, place, "handbill")
            # A small build's fixed costs flatten the growth, so only 1,000 to 16,000 and beyond can meet the bar.
            full = value is not None and low >= 1000 and high >= 16000
            text = None if value is None else f"{value:.3f} from {low:,} to {high:,}"
            line(f"growth exponent at most {EXPONENT_BAR}", place, text, value <= EXPONENT_BAR if full else None)
        for (at, size), (costs, equal) in bench.again.items():
            if at == place:
                share = statistics.median(a.cpu / b.cpu for a, b in zip(costs["one page changed"], costs["clean"]))
                line(f"one page changed of {size:,}: at most a tenth of a clean build's CPU, same bytes", place,
                     f"{share:.3f}, {'same' if equal else 'OTHER'} bytes", share <= CHANGED_BAR and equal)
    if bench.instructions:
        text, status = bench.instructions
        line("instructions a page at most 2 % more than recorded", "-", text, status == 0)
    if bench.start:
        times = [cost.wall * 1000 for cost in bench.start]
        line(f"`--version` at most {START_BAR} ms (median of {len(times)})", "-",
             f"{statistics.median(times):.1f} ms, at best {min(times):.1f} ms", statistics.median(times) <= START_BAR)
    tools = list(dict.fromkeys(tool for _, _, tool in bench.runs))
    growth = []
    for place, _ in bench.options.places:
        for tool in tools:
            value, low, high = exponent(bench, place, tool)
            if value is not None:
                growth.append(f"{tool} on {place} {value:.3f} ({low:,} to {high:,})")
    return "\n".join(lines) + ("\n\nGrowth exponents: " + "; ".join(growth) + "." if growth else "")
