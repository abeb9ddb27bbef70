import Testing

@testable import HanQuote
