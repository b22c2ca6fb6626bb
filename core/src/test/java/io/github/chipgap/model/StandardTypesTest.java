// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chipgap.record.Described;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.RecordType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardTypesTest {
    static Stream<RecordType<?>> types() {
        return Stream.concat(
                StandardTypes.all().stream(),
                Stream.of(Citation.TYPE, Milestone.TYPE, Alternative.TYPE, Criterion.TYPE));
    }

    @Test
    void areInTheOrderOfADocument() {
        assertThat(StandardTypes.all())
                .extracting(RecordType::name)
                .containsExactly(
                        ("sources chipmakers aiFirms governments cohorts metrics chips investments capabilityGaps "
                                        + "constraints tradeControls timelineEstimates measurements findings events")
                                .split(" "));
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends Described> void describeEveryAttributeOfTheirInterface(RecordType<T> type) {
        Set<String> attributes = Arrays.stream(type.javaType().getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(attributes).contains("extensions");
        attributes.removeAll(Set.of("extensions", "recordType", "about"));
        assertThat(type.fields())
                .extracting(Field::name)
                .filteredOn(name -> !name.equals("about"))
                .containsExactlyInAnyOrderElementsOf(attributes);
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends Described> void documentThemselvesInALineWithoutAFullStop(RecordType<T> type) {
        assertThat(type).hasToString(type.name());
        assertThat(Stream.concat(
                        Stream.of(type.documentation()), type.fields().stream().map(Field::documentation)))
                .allSatisfy(line -> assertThat(line)
                        .isNotBlank()
                        .doesNotEndWith(".")
                        .doesNotContain("\n")
                        .isEqualTo(line.strip()));
    }

    @ParameterizedTest
    @MethodSource("types")
    <T extends Described> void referToRecordTypesThatExist(RecordType<T> type) {
        for (Field field : type.fields()) {
            if (field.kind() instanceof TextKind<?> text && text.target().isPresent()) {
                assertThat(StandardTypes.all())
                        .anyMatch(other -> text.target().get().isAssignableFrom(other.javaType()));
            }
        }
    }
}
