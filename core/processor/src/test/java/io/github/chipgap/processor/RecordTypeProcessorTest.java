// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        return Stream.of(Compilation.javac(), new EclipseCompiler());
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void generatesWhatIsInTheGoldenFiles(JavaCompiler compiler) throws IOException {
        Compilation grant = Compilation.of(compiler, text("GrantSource.txt"));
        assertThat(grant.errors()).isEmpty();
        assertThat(grant.generated("GrantType") + grant.generated("GrantValue") + grant.generated("GrantBuilder"))
                .isEqualTo(text("Grant.txt"));

        Compilation delivery = Compilation.of(compiler, text("DeliverySource.txt"));
        assertThat(delivery.errors()).isEmpty();
        assertThat(delivery.generated("DeliveryType")).isEqualTo(text("Delivery.txt"));
    }

    private static String text(String name) throws IOException {
        return Resources.toString(Resources.getResource(RecordTypeProcessorTest.class, name), UTF_8);
    }

    @Test
    void keepsTheDocumentationOfASharedInterface() throws IOException {
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
    void takesKindsOfATypeOfOnesOwnAndOfAnAnnotationOfOnesOwn() throws IOException {
        Compilation compiled = Compilation.of(Compilation.javac(), IMPORTS + """
                        /** A machine. */
                        @ModelType("machines")
                        interface Machine extends ModelRecord {
                            /** The wavelength. */
                            @Wavelength
                            Estimate wavelength();

                            /** The maker's own number. */
                            Optional<Number> number();

                            @Override
                            boolean equals(Object other);
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
                    String full_name(); | expected a name in lower camel case, got "full_name"
                    Estimate price(int year, int month); | expected no parameters, got 2
                    @Id String serial(); | expected one field with @Id, got a second
                    <T> ImmutableList<T> all(); | expected a type that a field can hold, got T
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
                    @Default("a") Citation first(); | expected a flag or a text for @Default, got Citation
                    @Default("no") boolean paid(); | expected true or false for @Default, got "no"
                    @Default("a") Optional<String> note(); | expected exactly one value for @Default, got an optional field or a list
                    @NotEmpty String chip(); | expected ImmutableList for @NotEmpty, got String
                    @Url @Sha256 String chip(); | expected one annotation that gives the kind of the field, got @Url and @Sha256
                    """)
    void reportsAMistakeAtItsLine(String accessor, String message) {
        String name = accessor.replaceFirst(".*?(\\w+)\\([^()]*\\);", "$1");
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
        String silent = "expected a documentation comment whose first sentence documents the field, got none";
        String number = "expected Estimate, which says how exact a number is, or int for a count, got Float";
        assertThat(compiled.errors())
                .containsExactly(
                        "13: Thing.silent: " + silent, "15: Thing.empty: " + silent, "17: Thing.amount: " + number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @ModelType("things") interface Thing extends ModelRecord {} | expected a documentation comment whose first sentence describes Thing, got none
                    /** A. */ @ModelType("Things") interface Thing extends ModelRecord {} | expected a name in lower camel case, got "Things"
                    /** A. */ @ModelType("things") interface Thing {} | expected a type that extends ModelRecord, or Described if it has no id, got Thing
                    /** A. */ @ModelType("things") interface Thing<T> extends ModelRecord {} | expected a top-level type without type parameters, got Thing
                    /** A. */ @ModelType("things") abstract class Thing implements ModelRecord {} | expected @ModelType on an interface or a record, got it on Thing
                    /** A. */ @ModelType("things") interface Thing extends ModelRecord, Comparable<Thing> {} | Thing.compareTo: expected no parameters, got 1
                    @ModelType interface Thing { /** A. */ Estimate price(int year); } | Thing.price: expected no parameters, got 1
                    /** A. */ @ModelType record Thing(int a) {} | expected a name in lower camel case, got ""
                    """)
    void reportsAMistakeOfTheTypeItself(String source, String message) {
        assertThat(Compilation.of(Compilation.javac(), IMPORTS + source).errors())
                .containsExactly("9: " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Reference(Unknown.class) String a();", "@Within(lower = Unknown.LOW) Estimate a();"})
    void leavesAnUnknownSymbolToTheCompiler(String accessor) {
        String source = "/** A. */ @ModelType(\"a\") interface Thing extends ModelRecord { /** A. */ " + accessor + "}";
        assertThat(Compilation.of(Compilation.javac(), IMPORTS + source).errors())
                .anyMatch(error -> error.matches("(?s)9: cannot find symbol.* Unknown\n.*"));
    }

    @Test
    void reportsAMissingParameterOfAJavaRecord() {
        Compilation compiled = Compilation.of(Compilation.javac(), IMPORTS + """
                        /** Something. */
                        @ModelType("things")
                        record Thing(String id, String name, ImmutableMap<String, ExtensionValue> extensions)
                                implements ModelRecord {}
                        """);
        assertThat(compiled.errors())
                .containsExactly("11: Thing.name: expected a @param in the comment of Thing that documents the field, "
                        + "got none");
    }
}
