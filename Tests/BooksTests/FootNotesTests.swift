import Testing

@testable import Books

@Suite struct `Notes at the foot of a page` {
  private static let text = """
    <p>One<sup class="note-ref"><a id="p--note-1-ref" href="#p--note-1">1</a></sup>, two\
    <sup class="note-ref"><a id="p--note-2-ref" href="#p--note-2">2</a></sup>, one again\
    <sup class="note-ref"><a id="p--note-1-ref-2" href="#p--note-1">1</a></sup>.</p>
    <section class="notes">
    <ol>
    <li id="p--note-1">
    <p>First <em>note</em> <a class="note-back" href="#p--note-1-ref" aria-label="Back 1">↩</a></p>
    </li>
    <li id="p--note-2">
    <p>Second, see\
    <sup class="note-ref"><a id="p--note-3-ref" href="#p--note-3">3</a></sup></p>
    <ul>
    <li>a</li>
    <li>b</li>
    </ul>
    </li>
    <li id="p--note-3">
    <p>Third</p>
    </li>
    </ol>
    </section>

    """

  @Test func `stand where their mark stands, and are numbered through the book`() {
    var notes = FootNotes()
    #expect(notes.moved("<p>None.</p>\n", prefix: "o--") == "<p>None.</p>\n")
    #expect(notes.count == 0)
    _ = notes.moved(Self.text, prefix: "p--")
    #expect(
      notes.moved(Self.text, prefix: "p--") == """
        <p>One<span id="p--note-1-mark"></span><span class="foot" id="p--note-1" data-n="4">First \
        <em>note</em></span>, two<span id="p--note-2-mark"></span><span class="foot" \
        id="p--note-2" data-n="5">Second, see<sup class="note-ref"><a id="p--note-3-ref" \
        href="#p--note-3">6</a></sup> a b</span>, one again\
        <sup class="note-ref"><a id="p--note-1-ref-2" href="#p--note-1">4</a></sup>.</p>
        <section class="notes">
        <ol>
        <li id="p--note-3" value="6">
        <p>Third</p>
        </li>
        </ol>
        </section>

        """)
    #expect(notes.count == 6)
  }

  @Test func `are told when they stand on another page than their mark`() {
    #expect(
      FootNotes.drifted(in: [
        "p--note-1-mark": 3, "p--note-1": 3, "p--note-2-mark": 3, "p--note-2": 4,
        "q--note-9-mark": 1,
      ]) == 1)
  }
}
