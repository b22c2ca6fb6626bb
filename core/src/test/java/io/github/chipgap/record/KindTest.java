// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Alternative;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Party;
import io.github.chipgap.record.Kind.TextKind;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    /** Texts between bars. */
    private static void assertAllows(TextKind<String> kind, boolean isAllowed, String texts) {
        assertThat(texts.split("\\|", -1))
                .allSatisfy(text -> assertThat(kind.allows(text)).isEqualTo(isAllowed));
    }

    @Test
    void textIsWhateverPrints() {
        assertAllows(Kind.TEXT, true, "a|Beijing|two words|a\u00a0b|\uD83D\uDE00|\"|中国|a\u2028b");
        assertAllows(Kind.TEXT, false, "| | a|a |\u00a0a|a\u2003|a\u2028|a\tb|a\nb|\0|a\u007f|a\u0085b");
        assertAllows(Kind.TEXT, false, "\uD83D|\uDE00|a\uD83Db|\uDE00\uD83D|\uD83D\uD83D\uDE00");
    }

    @Test
    void urlIsAnAbsoluteWebAddress() {
        String urls = "https://example.org|http://example.org:8080/a?b=c#d|https://example.org/中|https://[::1]/";
        assertAllows(Kind.URL, true, urls);
        assertThat(urls.split("\\|")).allMatch(url -> url.matches(Kind.URL.pattern()));
        assertAllows(Kind.URL, false, "|example.org|ftp://example.org|HTTPS://example.org|https:|https://|https:///a");
        assertAllows(Kind.URL, false, "https:example.org|https://example.org/a b| https://example.org");
        assertAllows(Kind.URL, false, "https://example.org/%zz|file:///etc/passwd|https://example.org/\uD83D");
        assertAllows(Kind.URL, false, "https://example.org/\u0085");
    }

    @Test
    void sha256IsSixtyFourLowerCaseHexadecimalDigits() {
        assertAllows(Kind.SHA256, true, "0123456789abcdef".repeat(4));
        assertAllows(Kind.SHA256, false, "a".repeat(63) + "|" + "a".repeat(65) + "|" + "A".repeat(64));
        assertAllows(Kind.SHA256, false, "g".repeat(64) + "|" + "\u0663".repeat(64));
    }

    /** Of all words of that length. */
    @Test
    void codesAreThoseOfIso() {
        assertThat(wordsOf(3))
                .filteredOn(Kind.CURRENCY::allows)
                .hasSize(Currency.getAvailableCurrencies().size());
        assertThat(wordsOf(2)).filteredOn(Kind.JURISDICTION::allows).hasSize(Locale.getISOCountries().length + 1);
        assertThat(Currency.getAvailableCurrencies())
                .extracting(Currency::getCurrencyCode)
                .allMatch(Kind.CURRENCY::allows)
                .allMatch(code -> code.matches(Kind.CURRENCY.pattern()));
        assertThat(Locale.getISOCountries())
                .allMatch(Kind.JURISDICTION::allows)
                .allMatch(code -> code.matches(Kind.JURISDICTION.pattern()));
        assertAllows(Kind.JURISDICTION, true, "EU");
        assertAllows(Kind.CURRENCY, false, "usd|US|USDX|");
        assertAllows(Kind.JURISDICTION, false, "cn|CHN|");
    }

    private static List<String> wordsOf(int length) {
        List<String> words = List.of("");
        for (int i = 0; i < length; i++) {
            words = words.stream()
                    .flatMap(word -> IntStream.rangeClosed('A', 'Z').mapToObj(letter -> word + (char) letter))
                    .toList();
        }
        return words;
    }

    @Test
    void countIsFromOne() {
        int most = Integer.MAX_VALUE;
        assertThat(List.of(-1, 0, 1, most)).filteredOn(Kind.COUNT::allows).containsExactly(1, most);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "5", "> 0", ">= 0", "< 1", "<= 0", "unbounded", "~3", "almost 2", "0..1 (best 0.5, 90%)"})
    void estimateSaysNothingOutsideItsDomain(String estimate) {
        assertThat(Kind.NOT_NEGATIVE.allows(Estimate.parse(estimate))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "> -1", ">= -0.1", "< 0", "<= -1", "~-3", "almost 0", "-1..1", "< 1 (best -1)"})
    void estimateOutsideItsDomainIsNotAllowed(String estimate) {
        assertThat(Kind.NOT_NEGATIVE.allows(Estimate.parse(estimate))).isFalse();
        assertThat(Kind.NUMBER.allows(Estimate.parse(estimate))).isTrue();
    }

    @Test
    void estimateOfNumbersFromZeroIsTheConstant() {
        assertThat(Kind.estimate(Interval.atLeast(0))).isSameAs(Kind.NOT_NEGATIVE);
        assertThat(Kind.estimate(Interval.moreThan(0)).allows(Estimate.exactly(0)))
                .isFalse();
    }

    @Test
    void saysWhatItExpects() {
        assertThat(Kind.TEXT.expected()).isEqualTo("text that is not blank");
        assertThat(Kind.TEXT.expectedInsteadOf("Huawei\u00a0"))
                .isEqualTo("text that does not begin or end with a space");
        assertThat(Kind.NUMBER.expected()).isEqualTo("an estimate");
        assertThat(Kind.NOT_NEGATIVE.expected()).isEqualTo("an estimate inside >= 0");
        assertThat(Kind.INTERVAL.expected()).isEqualTo("bounds without a best value or a confidence");
        assertThat(Kind.COUNT.expected()).isEqualTo("a whole number from 1 to 2147483647");
        assertThat(Kind.FLAG.expected()).isEqualTo("true or false");
        assertThat(Kind.reference(Party.class).expected()).isEqualTo("the id of a Party");
        assertThat(Kind.reference(AIFirm.class).expected()).isEqualTo("the id of an AIFirm");
        assertThat(Kind.reference(ModelRecord.class).expected()).isEqualTo("the id of a record");
        assertThat(Kind.embedded(Citation.TYPE).expected()).isEqualTo("a citation");
        assertThat(Kind.embedded(Alternative.TYPE).expected()).isEqualTo("an alternative");
    }

    @Property
    @Domain(TextValueDomain.class)
    void everyTextMatchesThePatternOfItsKind(@ForAll Place place, @ForAll Period period, @ForAll PartialDate date) {
        assertThat(place.toString()).matches(Kind.PLACE.pattern());
        assertThat(period.toString()).matches(Kind.PERIOD.pattern());
        assertThat(date.toString()).matches(Kind.DATE.pattern());
    }
}
