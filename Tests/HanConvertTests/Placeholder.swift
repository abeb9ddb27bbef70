import Testing

@testable import HanConvert
