import Testing

@testable import HanLibrary
