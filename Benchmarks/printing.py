"""What printing the sheets of the shipped toolkit costs, beside one warm WeasyPrint worker that is fed the same HTML.

The worker is the least that must be paid: one process, every document rendered once, its PDF written and thrown
away. Handbill also tries smaller type where a text does not fit, merges fields, lays pages onto sheets, binds
documents in, draws pictures, keeps a cache and writes the files. Both run at the same time, so that what else the
machine does touches both.
"""

import json
import os
import pathlib
import resource
import subprocess
import sys
import threading
import time

from measuring import REPOSITORY, BuildFailed

CPU_BAR = 1.15
SECOND_BAR = 1.0
MEMORY_BAR = 150
SECOND_RUNS = 5


def engine():
    """The Python of the engine that `scripts/print-setup` installs, or of `HANDBILL_WEASYPRINT`."""
    named = os.environ.get("HANDBILL_WEASYPRINT")
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return named or f"{data}/handbill/print/bin/python3"


class Recorder:
    """An engine that greets as the real one and keeps each job's HTML instead of printing it."""

    def __init__(self, folder):
        self.jobs = folder / "jobs"
        self.jobs.mkdir()
        self.program = folder / "python3"
        self.program.write_text(
            f'#!/bin/sh\nexec "{engine()}" "{pathlib.Path(__file__).resolve()}" record "{self.jobs}"\n')
        self.program.chmod(0o755)


def record(jobs):
    """Runs as a worker, in the folder of the real one."""
    sys.path.insert(0, os.getcwd())
    import worker
    print(json.dumps(worker.greeting()), flush=True)
    for line in sys.stdin:
        job = json.loads(line)
        name = job["path"].replace("/", "_")
        if "html" not in job:
            # A book, which Typst makes.
            print(json.dumps({"error": "recorded", "kind": "job", "warnings": []}), flush=True)
            continue
        pathlib.Path(jobs, f"{name}.html").write_bytes(pathlib.Path(job["html"]).read_bytes())
        pathlib.Path(jobs, f"{name}.fields").write_text("1" if job["fields"] else "")
        print(json.dumps({"error": "recorded", "kind": "job", "warnings": []}), flush=True)


def render(jobs):
    """The warm worker: every document once, in one process, as it is."""
    import io

    from weasyprint import HTML
    for path in sorted(pathlib.Path(jobs).glob("*.html")):
        options = {"pdf_tags": True, "pdf_forms": bool(path.with_suffix(".fields").read_text()) or None, "cache": {}}
        document = HTML(file_obj=io.BytesIO(path.read_bytes()), encoding="utf-8").render(**options)
        document.write_pdf(**options)


class Process:
    """A command with its CPU seconds, those of all its children included, and its own peak memory."""

    def __init__(self, command, environment=None):
        self.command = [str(part) for part in command]
        self.environment = os.environ | (environment or {})
        self.memory = 0.0

    def run(self):
        """Waits for the end, in a child of its own, whose children are then all that it waited for."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            process = subprocess.Popen(
                self.command, env=self.environment, cwd=REPOSITORY, stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE, text=True)
            peak = [0.0]
            threading.Thread(target=self.watch, args=(process.pid, peak), daemon=True).start()
            start = time.monotonic()
            said = process.communicate()[1]
            used = resource.getrusage(resource.RUSAGE_CHILDREN)
            result = {"wall": time.monotonic() - start, "cpu": used.ru_utime + used.ru_stime, "memory": peak[0],
                      "status": process.returncode, "said": said[-2000:]}
            os.write(writing, json.dumps(result).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as answer:
            result = json.loads(answer.read())
        os.waitpid(child, 0)
        return result

    @staticmethod
    def watch(process, peak):
        """The peak that Linux keeps of a process; its children have their own."""
        while True:
            try:
                lines = pathlib.Path(f"/proc/{process}/status").read_text().splitlines()
            except OSError:
                return
            for line in lines:
                if line.startswith("VmHWM:"):
                    peak[0] = int(line.split()[1]) / 1024
            time.sleep(0.05)


def measure(handbill, scratch):
    """Prints the shipped toolkit and returns Markdown with each bar, met or not met."""
    recorder = Recorder(scratch)
    build = [handbill, "build", "--today", "2026-12-01", "--print-cache", scratch / "cache"]
    # Nothing is printed in this one, so its status is that of an incomplete build.
    Process([*build, "--output", scratch / "recorded"],
            {"HANDBILL_WEASYPRINT": str(recorder.program)}).run()
    count = len(list(recorder.jobs.glob("*.html")))
    if not count:
        raise BuildFailed("no job was recorded: is the print engine installed (scripts/print-setup)?")
    results = {}

    def ours():
        results["ours"] = Process([*build, "--output", scratch / "output", "--jobs", "1"]).run()

    def theirs():
        results["theirs"] = Process(
            [engine(), pathlib.Path(__file__).resolve(), "render", recorder.jobs],
            {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}).run()

    threads = [threading.Thread(target=ours), threading.Thread(target=theirs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for name, result in results.items():
        if result["status"] != 0:
            raise BuildFailed(f"{name} ended with {result['status']}\n{result['said']}")
    again = [Process([*build, "--output", scratch / "output"]).run() for _ in range(SECOND_RUNS)]
    return report(count, results["ours"], results["theirs"], again)


def report(count, ours, theirs, again):
    ratio = ours["cpu"] / theirs["cpu"]
    second = sorted(run["wall"] for run in again)[len(again) // 2]
    memory = max(run["memory"] for run in [ours, *again])
    rows = [
        f"| CPU at most {CPU_BAR} times that of one warm worker on the same HTML | {ours['cpu']:.0f} s / "
        f"{theirs['cpu']:.0f} s = {ratio:.3f} | {verdict(ratio <= CPU_BAR)} |",
        f"| nothing changed: under {SECOND_BAR:.0f} s (median of {len(again)}) | {second:.2f} s | "
        f"{verdict(second < SECOND_BAR)} |",
        f"| peak memory of our process under {MEMORY_BAR} MB | {memory:.0f} MB | {verdict(memory < MEMORY_BAR)} |",
    ]
    return (f"{count} PDFs; one worker each, side by side: {ours['wall']:.0f} s and {theirs['wall']:.0f} s.\n\n"
            "| bar | measured | |\n|---|---|---|\n" + "\n".join(rows))


def verdict(met):
    return "met" if met else "not met"


if __name__ == "__main__":
    {"record": record, "render": render}[sys.argv[1]](sys.argv[2])
