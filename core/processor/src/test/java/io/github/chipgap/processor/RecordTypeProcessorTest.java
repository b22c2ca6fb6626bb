// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Types are compiled against class files, as those of other projects are: comments of what they inherit are not there. */
class RecordTypeProcessorTest {
    private static final String IMPORTS = """
            package com.example;

            import com.google.common.collect.*;
            import io.github.chipgap.estimate.*;
            import io.github.chipgap.model.*;
            import io.github.chipgap.record.*;
            import java.util.*;

            """;

    static Stream<JavaCompiler> compilers() {
        return Stream.of(Compilation.javac(), Compilation.ecj());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void generatesWhatIsInTheGoldenFiles(JavaCompiler compiler) {
        Compilation grant = Compilation.of(compiler, text("GrantSource.txt"));
        assertThat(grant.errors()).isEmpty();
        assertThat(grant.generated("GrantType") + grant.generated("GrantValue") + grant.generated("GrantBuilder"))
                .isEqualTo(text("Grant.txt"));

        Compilation delivery = Compilation.of(compiler, text("DeliverySource.txt"));
        assertThat(delivery.errors()).isEmpty();
        assertThat(delivery.generated("DeliveryType")).isEqualTo(text("Delivery.txt"));
    }

    private static String text(String name) {
        try (InputStream in = RecordTypeProcessorTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsTheDocumentationOfASharedInterface() {
        Compilation shared = Compilation.of(Compilation.javac(), IMPORTS + """
                        @ModelType
                        interface Priced extends ModelRecord {
                            /** The price in dollars, at most 5 &lt; 6. Rarely known. */
                            Estimate listPrice();
                        }
                        """);
        assertThat(shared.errors()).isEmpty();
        assertThat(shared.generated("PricedDocs")).contains("+ \"listPrice: the price in dollars, at most 5 < 6\\n\";");
    }

    @Test
    void takesKindsOfATypeOfOnesOwnAndOfAnAnnotationOfOnesOwn() {
        Compilation compiled = Compilation.of(Compilation.javac(), IMPORTS + """
                        /** A machine. */
                        @ModelType("machines")
                        interface Machine extends ModelRecord {
                            /** The wavelength. */
                            @Wavelength
                            Estimate wavelength();

                            /** The maker's own number. */
                            Optional<Number> number();
                        }

                        @interface Wavelength {
                            Kind<Estimate> KIND = Kind.estimate(Interval.open(0, 1000));
                        }

                        final class Number {
                            static final Kind.AdaptedKind<Number> KIND =
                                    Kind.adapted(Number.class, "a number", form -> new Number(), number -> null);
                        }
                        """);
        assertThat(compiled.errors()).isEmpty();
        assertThat(compiled.generated("MachineType"))
                .contains("field(\"wavelength\", com.example.Wavelength.KIND,", "com.example.Number.KIND,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    java.net.URI where(); | expected a type that a field can hold (String, boolean, int, Estimate, Interval, PartialDate, Period, Place, a model type without an id, or a type with a constant KIND), got URI
                    double amount(); | expected Estimate, which says how exact a number is, or int for a count, got Double
                    List<String> names(); | expected ImmutableList, got java.util.List<java.lang.String>
                    Chip chip(); | expected String with @Reference(Chip.class), because records refer to others by id, got Chip
                    @Reference(Chip.class) Estimate chip(); | expected String for @Reference, got Estimate
                    @NotNegative String chip(); | expected Estimate for @NotNegative, got String
                    @Within(lower = 1) String chip(); | expected Estimate for @Within, got String
                    @Within Estimate share(); | expected a lower bound below the upper, one of them finite, got -Infinity and Infinity
                    @Within(lower = 2, upper = 1) Estimate share(); | expected a lower bound below the upper, one of them finite, got 2.0 and 1.0
                    @Default("5") Estimate amount(); | expected a flag or a text for @Default, got Estimate
                    @Default("no") boolean paid(); | expected true or false for @Default, got "no"
                    @Default("a") Optional<String> note(); | expected exactly one value for @Default, got an optional field or a list
                    @NotEmpty String chip(); | expected ImmutableList for @NotEmpty, got String
                    @Url @Sha256 String chip(); | expected one annotation that gives the kind of the field, got @Url and @Sha256
                    """)
    void reportsAMistakeAtItsLine(String accessor, String message) {
        String name = accessor.replaceFirst(".*?(\\w+)\\(\\);", "$1");
        for (JavaCompiler compiler : compilers().toList()) {
            Compilation compiled = Compilation.of(compiler, IMPORTS + """
                            /** Something. */
                            @ModelType("things")
                            public interface Thing extends ModelRecord {
                                /** A field. */
                                %s
                            }
                            """.formatted(accessor));
            assertThat(compiled.errors()).containsExactly("13: Thing." + name + ": " + message);
        }
    }

    @Test
    void reportsEveryMistakeOfAType() {
        Compilation compiled = Compilation.of(Compilation.javac(), IMPORTS + """
                        /** Something. */
                        @ModelType("things")
                        public interface Thing extends ModelRecord {
                            RecordType<Thing> TYPE = ThingType.TYPE;

                            String silent();

                            /** @return nothing of use */
                            String empty();

                            /** An amount. */
                            float amount();
                        }
                        """);
        assertThat(compiled.errors())
                .containsExactly(
                        "14: Thing.silent: expected a documentation comment whose first sentence documents the field, "
                                + "got none",
                        "17: Thing.empty: expected a documentation comment whose first sentence documents the field, "
                                + "got none",
                        "20: Thing.amount: expected Estimate, which says how exact a number is, or int for a count, "
                                + "got Float");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @ModelType("things") interface Thing extends ModelRecord {} | expected a documentation comment whose first sentence describes Thing, got none
                    /** A. */ @ModelType("Things") interface Thing extends ModelRecord {} | expected a name in lower camel case, got "Things"
                    /** A. */ @ModelType("things") interface Thing {} | expected a type that extends ModelRecord, or Described if it has no id, got Thing
                    /** A. */ @ModelType("things") interface Thing<T> extends ModelRecord {} | expected a top-level type without type parameters, got Thing
                    /** A. */ @ModelType("things") abstract class Thing implements ModelRecord {} | expected @ModelType on an interface or a record, got it on Thing
                    /** A. */ @ModelType record Thing(int a) {} | expected a name in lower camel case, got ""
                    """)
    void reportsAMistakeOfTheTypeItself(String source, String message) {
        assertThat(Compilation.of(Compilation.javac(), IMPORTS + source).errors())
                .containsExactly("9: " + message);
    }

    @Test
    void reportsAMissingParameterOfAJavaRecord() {
        Compilation compiled = Compilation.of(Compilation.javac(), IMPORTS + """
                        /** Something. */
                        @ModelType("things")
                        record Thing(String id, String name, ImmutableMap<String, ExtensionValue> extensions)
                                implements ModelRecord {
                            @Override
                            public RecordType<Thing> recordType() {
                                return ThingType.TYPE;
                            }
                        }
                        """);
        assertThat(compiled.errors())
                .containsExactly("11: Thing.name: expected a @param in the comment of Thing that documents the field, "
                        + "got none");
    }
}
