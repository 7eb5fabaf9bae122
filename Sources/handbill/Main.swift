import HandbillCommand

@main
struct Main {
  static func main() async { await HandbillProgram.main() }
}
