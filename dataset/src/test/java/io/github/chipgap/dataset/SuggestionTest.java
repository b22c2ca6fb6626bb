// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    @ParameterizedTest
    @CsvSource({"usd, USD", "CNYY, CNY", "EURO, EUR", "dollars, ''", "RMB, CNY", "rmb, CNY", "USQ, ''"})
    void aMisspeltCurrencyIsToldWithTheOneThatIsNear(String written, String near) {
        String document = """
                {"format": 1, "id": "mine", "version": "1", "title": "Mine",
                 "investments": [{"id": "fund", "currency": "%s"}]}""".formatted(written);

        assertThat(DatasetReader.standard().validate(document, "mine.json").violations())
                .filteredOn(violation -> violation.pointer().equals("/investments/0/currency"))
                .extracting(Violation::suggestion)
                .containsExactly(near);
    }

    @ParameterizedTest
    @CsvSource({"cn, CN", "UK, GB", "China, ''", "ZZ, ''"})
    void suggestsTheCodeOfAJurisdiction(String text, String suggestion) {
        assertThat(DatasetReader.standard()
                        .validate(Documents.chipmaker("'id': 'h', 'name': 'H', 'jurisdiction': '" + text + "'"), "d")
                        .violations())
                .extracting(Violation::suggestion)
                .containsExactly(suggestion);
    }
}
