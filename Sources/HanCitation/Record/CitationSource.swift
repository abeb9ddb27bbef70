import HanText
