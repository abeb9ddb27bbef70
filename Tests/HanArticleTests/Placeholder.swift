import Testing

@testable import HanArticle
