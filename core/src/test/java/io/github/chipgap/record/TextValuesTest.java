// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextValuesTest {
    @ParameterizedTest
    @CsvSource({
        "io.github.chipgap.estimate.Estimate, almost 2",
        "io.github.chipgap.estimate.Interval, 1..<2",
        "io.github.chipgap.record.Period, 2025-01/2025-03",
        "io.github.chipgap.record.PartialDate, 2025-09",
        "io.github.chipgap.record.Place, page 4"
    })
    void aFrameworkFindsTheMethodThatConvertsText(Class<?> type, String text) throws ReflectiveOperationException {
        Method valueOf = type.getMethod("valueOf", String.class);

        assertThat(Modifier.isStatic(valueOf.getModifiers())).isTrue();
        assertThat(valueOf.getReturnType()).isEqualTo(type);
        assertThat(valueOf.invoke(null, text)).hasToString(text);
        assertThat(valueOf.invoke(null, text))
                .isEqualTo(type.getMethod("parse", CharSequence.class).invoke(null, text));
    }
}
