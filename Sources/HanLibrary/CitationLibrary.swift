import HanCitation
import HanText
