import HanText

/// The characters that foreign personal names are written with.
enum Transliteration {
  /// Whether a character, in either script, is common in transliterated names.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { characters.contains(HanFolding.simplified(scalar)) }

  /// The syllables of the usual English, French, German, Russian and Spanish transliteration practice, Simplified.
  /// Compiled by hand for this project.
  private static let characters = Set(
    """
    阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波玻伯勃博布策查达大戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬冯佛夫弗福富盖甘冈高哥\
    戈格根贡古瓜圭哈海汉豪赫黑亨洪胡华怀惠霍基吉加嘉贾简杰捷金津喀卡凯坎康考科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷里丽利莉连列林琳龙隆卢鲁露\
    伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏明莫默姆穆纳娜乃奈南内尼妮涅宁纽诺努欧帕派潘庞佩彭皮平普奇齐恰乔钦琼让热仁日荣茹瑞若撒萨塞桑森沙\
    莎山尚绍舍申圣胜施什史士斯丝松苏索塔泰坦汤唐陶特滕提廷图托瓦万汪旺威韦维魏温文翁沃乌伍武西希锡夏香肖谢辛欣休许雪逊雅亚延扬耶叶伊\
    因英永尤于约赞泽扎詹章珍芝治朱兹佐尊黛婷廉季杨洋翰茨赖敖博彻聪霍杰齐斐帝登恰
    """.unicodeScalars)
}
