// ICU exports its functions under versioned names (u_strlen_72) behind macros, which Swift cannot see. Each
// function that ICUKit needs gets a plain name here; nothing else belongs in this file.
#pragma once
// Foundation brings a later ICU of its own, whose UErrorCode has more cases: under one name the two cannot be loaded
// into the same compilation, so that of the system has a name of its own.
#define UErrorCode CICUErrorCode
#include <unicode/ubrk.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/utrans.h>
#include <unicode/ustring.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

#define ICU_SHIM static inline __attribute__((always_inline))

ICU_SHIM const char *icu_errorName(UErrorCode code) { return u_errorName(code); }
ICU_SHIM void icu_version(UVersionInfo into) { u_getVersion(into); }

// UTransliterator
ICU_SHIM UTransliterator *icu_utrans_open(const UChar *id, int32_t idLength, UTransDirection direction,
                                          const UChar *rules, int32_t rulesLength, UParseError *parseError,
                                          UErrorCode *status) {
  return utrans_openU(id, idLength, direction, rules, rulesLength, parseError, status);
}
ICU_SHIM UTransliterator *icu_utrans_clone(const UTransliterator *t, UErrorCode *status) {
  return utrans_clone(t, status);
}
ICU_SHIM void icu_utrans_close(UTransliterator *t) { utrans_close(t); }
ICU_SHIM void icu_utrans_transUChars(const UTransliterator *t, UChar *text, int32_t *length, int32_t capacity,
                                     int32_t start, int32_t *limit, UErrorCode *status) {
  utrans_transUChars(t, text, length, capacity, start, limit, status);
}
ICU_SHIM int32_t icu_utrans_toRules(const UTransliterator *t, UBool escape, UChar *into, int32_t capacity,
                                    UErrorCode *status) {
  return utrans_toRules(t, escape, into, capacity, status);
}

// UConverter
ICU_SHIM UConverter *icu_ucnv_open(const char *name, UErrorCode *status) { return ucnv_open(name, status); }
ICU_SHIM void icu_ucnv_close(UConverter *c) { ucnv_close(c); }
ICU_SHIM const char *icu_ucnv_getName(const UConverter *c, UErrorCode *status) { return ucnv_getName(c, status); }
ICU_SHIM void icu_ucnv_stopOnError(UConverter *c, UErrorCode *status) {
  ucnv_setToUCallBack(c, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, status);
  ucnv_setFromUCallBack(c, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, status);
}
ICU_SHIM void icu_ucnv_setFallback(UConverter *c, UBool uses) { ucnv_setFallback(c, uses); }
ICU_SHIM void icu_ucnv_toUnicode(UConverter *c, UChar **target, const UChar *targetLimit, const char **source,
                                 const char *sourceLimit, int32_t *offsets, UBool flush, UErrorCode *status) {
  ucnv_toUnicode(c, target, targetLimit, source, sourceLimit, offsets, flush, status);
}
ICU_SHIM void icu_ucnv_fromUnicode(UConverter *c, char **target, const char *targetLimit, const UChar **source,
                                   const UChar *sourceLimit, int32_t *offsets, UBool flush, UErrorCode *status) {
  ucnv_fromUnicode(c, target, targetLimit, source, sourceLimit, offsets, flush, status);
}
ICU_SHIM void icu_ucnv_getInvalidChars(const UConverter *c, char *bytes, int8_t *length, UErrorCode *status) {
  ucnv_getInvalidChars(c, bytes, length, status);
}
ICU_SHIM void icu_ucnv_reset(UConverter *c) { ucnv_reset(c); }
ICU_SHIM void icu_ucnv_getStarters(const UConverter *c, UBool starters[256], UErrorCode *status) {
  ucnv_getStarters(c, starters, status);
}

// UCharsetDetector
ICU_SHIM UCharsetDetector *icu_ucsdet_open(UErrorCode *status) { return ucsdet_open(status); }
ICU_SHIM void icu_ucsdet_close(UCharsetDetector *d) { ucsdet_close(d); }
ICU_SHIM void icu_ucsdet_setText(UCharsetDetector *d, const char *text, int32_t length, UErrorCode *status) {
  ucsdet_setText(d, text, length, status);
}
ICU_SHIM const UCharsetMatch **icu_ucsdet_detectAll(UCharsetDetector *d, int32_t *found, UErrorCode *status) {
  return ucsdet_detectAll(d, found, status);
}
ICU_SHIM const char *icu_ucsdet_getName(const UCharsetMatch *m, UErrorCode *status) {
  return ucsdet_getName(m, status);
}
ICU_SHIM int32_t icu_ucsdet_getConfidence(const UCharsetMatch *m, UErrorCode *status) {
  return ucsdet_getConfidence(m, status);
}

// UBreakIterator
ICU_SHIM UBreakIterator *icu_ubrk_open(UBreakIteratorType type, const char *locale, const UChar *text,
                                       int32_t length, UErrorCode *status) {
  return ubrk_open(type, locale, text, length, status);
}
ICU_SHIM void icu_ubrk_setText(UBreakIterator *b, const UChar *text, int32_t length, UErrorCode *status) {
  ubrk_setText(b, text, length, status);
}
ICU_SHIM void icu_ubrk_close(UBreakIterator *b) { ubrk_close(b); }
ICU_SHIM int32_t icu_ubrk_first(UBreakIterator *b) { return ubrk_first(b); }
ICU_SHIM int32_t icu_ubrk_next(UBreakIterator *b) { return ubrk_next(b); }

// UNormalizer2
ICU_SHIM const UNormalizer2 *icu_unorm2_getInstance(const char *name, UNormalization2Mode mode, UErrorCode *status) {
  return unorm2_getInstance(NULL, name, mode, status);
}
ICU_SHIM int32_t icu_unorm2_normalize(const UNormalizer2 *n, const UChar *text, int32_t length, UChar *into,
                                      int32_t capacity, UErrorCode *status) {
  return unorm2_normalize(n, text, length, into, capacity, status);
}
ICU_SHIM UBool icu_unorm2_isNormalized(const UNormalizer2 *n, const UChar *text, int32_t length, UErrorCode *status) {
  return unorm2_isNormalized(n, text, length, status);
}

// UCollator
ICU_SHIM UCollator *icu_ucol_open(const char *locale, UErrorCode *status) { return ucol_open(locale, status); }
ICU_SHIM void icu_ucol_close(UCollator *c) { ucol_close(c); }
ICU_SHIM int32_t icu_ucol_getSortKey(const UCollator *c, const UChar *text, int32_t length, uint8_t *into,
                                     int32_t capacity) {
  return ucol_getSortKey(c, text, length, into, capacity);
}
