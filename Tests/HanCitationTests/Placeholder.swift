import Testing

@testable import HanCitation
