import Testing

@testable import HanCitation

/// Vectors of NIST's examples for FIPS 180-4, and lengths around the block size.
@Suite struct SourceDigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("引文", "0bf8c6c012ca571e6470333fd4a3bc572c1f910a0cc336f729e5d1bf6321e05b"),
  ])
  func digest(text: String, hex: String) { #expect(SourceDigest.hex(Array(text.utf8)) == hex) }

  @Test(arguments: [
    (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
    (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
    (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
    (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
  ])
  func digestOfManyLetters(count: Int, hex: String) {
    #expect(SourceDigest.hex([UInt8](repeating: UInt8(ascii: "a"), count: count)) == hex)
  }

  @Test func cutsToDigits() { #expect(SourceDigest.hex(Array("abc".utf8), digits: 8) == "ba7816bf") }
}
