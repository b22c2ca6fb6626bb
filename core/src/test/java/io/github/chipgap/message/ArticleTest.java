// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {
    @ParameterizedTest
    @ValueSource(strings = {"an Integer", "an AIFirm", "an alternative", "an Investment", "an Event", "an Upgrade"})
    void precedesAVowelWithAn(String text) {
        assertThat(Article.before(text.substring(3))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a String", "a chip", "a TradeControl", "a unit", "a URI", "a Url", "a European", "a "})
    void precedesAConsonantWithA(String text) {
        assertThat(Article.before(text.substring(2))).isEqualTo(text);
    }
}
