// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import io.github.chipgap.dataset.json.Rules;
import io.github.chipgap.record.Problem;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of {@code refusals.txt}, with the exact message of every rule that {@link Violation} lists. */
class RefusalTest {
    private static final String REFUSALS = Resources.text("refusals.txt");
    private static final DatasetReader READER = DatasetReader.standard().rejectingWarnings();

    static Stream<Arguments> refusals() {
        return Splitter.on("\n\n## ").splitToStream(REFUSALS).skip(1).map(refusal -> {
            List<String> lines = refusal.lines().skip(1).toList();
            String document = lines.stream().filter(line -> !isViolation(line)).collect(Collectors.joining("\n"));
            String violations = lines.stream().filter(RefusalTest::isViolation).collect(Collectors.joining("\n"));
            String title = refusal.lines().findFirst().orElseThrow();
            return Arguments.of(
                    title, document.replace("{…\n", Documents.with("").replace("}", "")), violations);
        });
    }

    private static boolean isViolation(String line) {
        return line.startsWith("doc.json:");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aDocumentIsRefusedWithItsViolations(String title, String document, String violations) {
        assertThatThrownBy(() -> READER.read(document, "doc.json"))
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessage("%s", violations);
        assertThat(READER.validate(document, "doc.json")).hasToString(violations);
    }

    /** The rules of the reader and of records, as {@link Violation} and {@code Problem} name them. */
    @Test
    void everyRuleOfTheLibraryIsAmongThem() throws IllegalAccessException {
        Set<String> rules = new TreeSet<>();
        for (Class<?> type : new Class<?>[] {Rules.class, Problem.class}) {
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    rules.add((String) field.get(null));
                }
            }
        }
        assertThat(Pattern.compile("^doc.json:.*? \\[([a-z-]+)\\] expected ", Pattern.MULTILINE)
                        .matcher(REFUSALS)
                        .results()
                        .map(rule -> rule.group(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(rules);
    }
}
