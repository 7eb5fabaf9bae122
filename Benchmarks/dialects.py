"""The two ways in which the corpus writes one and the same page: Handbill's Markdown and Hugo's."""

import pieces


class Handbill:
    """Our Markdown: directives, link schemes and GitHub's alerts, as docs/content-format.md lists them."""

    def front_matter(self, page):
        return (f"---\ntitle: {page.title}\nsummary: {page.summary}\nkeywords: [{', '.join(page.keywords)}]\n"
                f"audience: [{page.audience}]\n---\n")

    def link(self, text, page, anchor=""):
        return f"[{text}]({page.id}.md{anchor})"

    def section(self, page):
        return f"[](section:{page.id})"

    def term(self, key):
        return f"[{pieces.TERMS[key][0]}](term:{key})"

    def cite(self, key):
        return f"[](cite:{key})"

    def paper(self, key):
        return f"[](paper:{key})"

    def alert(self, kind, text):
        return f"> [!{kind.upper()}]\n> {text}"

    def directive(self, name, body):
        return f"```{{{name}}}\n{body}\n```"

    def say(self, key):
        return f"```{{say}} {key}\n```"

    def rule(self, key):
        return f"```{{rule}} {key}\n```"


class Hugo:
    """Goldmark's Markdown: what a directive prints is written out as a quotation, and pieces are pages.

    `links` is `md` (relative links to content files, which a render hook resolves and checks) or `html`
    (addresses of the site, which nobody checks).
    """

    def __init__(self, links):
        self.links = links

    def front_matter(self, page):
        return (f"---\ntitle: {page.title}\ndescription: {page.summary}\nkeywords: [{', '.join(page.keywords)}]\n"
                f"audience: [{page.audience}]\npart: {page.part}\nweight: {page.index + 1}\n---\n")

    def _address(self, name, anchor=""):
        return f"{name}.md{anchor}" if self.links == "md" else f"/en/{name}/{anchor}"

    def link(self, text, page, anchor=""):
        return f"[{text}]({self._address(page.id, anchor)})"

    def section(self, page):
        return f"[Section {page.index + 1}, {page.title}]({self._address(page.id)})"

    def term(self, key):
        return f"[{pieces.TERMS[key][0]}]({self._address('glossary', '#' + key)})"

    def cite(self, key):
        return f"[{pieces.AUTHORITIES[key][1]}]({self._address('authorities', '#' + key)})"

    def paper(self, key):
        return f"[{' '.join(pieces.PAPERS[key])}]({self._address('papers', '#' + key)})"

    def alert(self, kind, text):
        return f"> **{kind.capitalize()}**\n>\n> {text}"

    def directive(self, name, body):
        return "\n".join(["> **" + name.capitalize() + "**", ">"] + ["> " + line for line in body.split("\n")])

    def say(self, key):
        return f"> **Say this**\n>\n> {pieces.PHRASES[key][0]}"

    def rule(self, key):
        title, law, practice, action, _, authority = pieces.RULES[key]
        return (f"> **{title}**\n>\n> **What the law says**\n>\n> {law}\n>\n> **What may happen**\n>\n> {practice}\n>\n"
                f"> **What you do**\n>\n> {action}\n>\n> Rests on: {self.cite(authority)}")
