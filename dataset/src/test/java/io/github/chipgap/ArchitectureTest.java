// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serial;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages, and what no published class may hold or show. */
class ArchitectureTest {
    private static final String OURS = "io.github.chipgap.";
    private static final String[] LANGUAGE = ("java.lang.. java.math java.nio java.nio.charset java.time.. java.util "
                    + "java.util.concurrent.. java.util.function java.util.regex java.util.stream "
                    + "org.jspecify.annotations org.immutables.value")
            .split(" ");
    private static final String GUAVA = "com.google.common..";
    private static final DescribedPredicate<JavaClass> SERIALIZATION_AND_ADDRESSES = belongToAnyOf(
            Serializable.class,
            Serial.class,
            ObjectInputStream.class,
            ObjectStreamException.class,
            InvalidObjectException.class,
            URI.class,
            URISyntaxException.class);
    private static final JavaClasses PUBLISHED = Published.classes();
    private static final Set<String> EXPORTED = Published.exportedPackages();

    /** Only estimates have annotations of Jackson. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            message  | -
            serial   | -
            estimate | message com.fasterxml.jackson.annotation
            record   | message estimate
            model    | message estimate record
            data     | message serial estimate record model
            analysis | message serial estimate record model data
            """)
    void aPackageOfCoreUsesOnlyThoseBelowIt(String name, String below) {
        Stream<String> others = below == null ? Stream.empty() : Stream.of(below.split(" "));
        String[] allowed = Stream.of(
                        Stream.of(LANGUAGE),
                        Stream.of(GUAVA, OURS + name),
                        others.map(other -> other.contains(".") ? other : OURS + other))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(OURS + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(SERIALIZATION_AND_ADDRESSES))
                .check(PUBLISHED);
    }

    /** A user of documents gets Jackson's streaming core, and no mapper. */
    @Test
    void documentsKnowTheStreamingCoreOfJacksonOnly() {
        classes()
                .that()
                .resideInAPackage(OURS + "dataset..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", GUAVA, "tools.jackson.core..")
                        .or(resideInAnyPackage(LANGUAGE))
                        .or(resideInAnyPackage(EXPORTED.toArray(String[]::new)))
                        .or(resideInAnyPackage(OURS + "message", OURS + "dataset..")))
                .check(PUBLISHED);
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("io.github.chipgap.(**)").should().beFreeOfCycles().check(PUBLISHED);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(PUBLISHED);
    }

    @Test
    void nothingStaticHoldsWhatChanges() {
        fields().that(are(describe("static", field -> field.getModifiers().contains(JavaModifier.STATIC))))
                .should(be(describe("of a type without state of its own", ArchitectureTest::isConstant)))
                .check(PUBLISHED);
    }

    private static boolean isConstant(JavaField field) {
        JavaClass type = field.getRawType();
        String name = type.getName();
        return type.isPrimitive()
                || type.isEnum()
                || name.startsWith("com.google.common.collect.Immutable")
                || ImmutableSet.of(
                                "java.lang.String",
                                "java.math.BigDecimal",
                                "java.math.BigInteger",
                                "java.math.MathContext",
                                "java.time.LocalDate",
                                "java.util.Comparator",
                                "java.util.regex.Pattern",
                                "tools.jackson.core.json.JsonFactory")
                        .contains(name)
                || isSwitchTable(field)
                || isPrivateTable(field)
                || type.getPackageName().startsWith(OURS) && !type.isArray() && keepsItsFields(type);
    }

    /** What javac makes of a switch over an enum. */
    private static boolean isSwitchTable(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || field.getName().equals("$VALUES");
    }

    /** An array of numbers or texts that its class does not give away, and is read for not writing to. */
    private static boolean isPrivateTable(JavaField field) {
        JavaClass type = field.getRawType();
        return field.getModifiers().contains(JavaModifier.PRIVATE)
                && type.isArray()
                && (type.getComponentType().isPrimitive()
                        || type.getComponentType().isEquivalentTo(String.class));
    }

    private static boolean keepsItsFields(JavaClass type) {
        return type.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    /** A signature of ours names what its readers can name: our exported types, Guava's and those of the language. */
    @Test
    void whatIsExportedNamesNothingThatIsNot() {
        members()
                .that(are(describe("of the public API", ArchitectureTest::isApi)))
                .should(nameOnlyWhatReadersCanName())
                .check(PUBLISHED);
    }

    private static boolean isApi(JavaMember member) {
        return isVisible(member.getModifiers()) && isApi(member.getOwner());
    }

    static boolean isApi(JavaClass type) {
        return isVisible(type.getModifiers())
                && EXPORTED.contains(type.getPackageName())
                && type.getEnclosingClass().map(ArchitectureTest::isApi).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaMember> nameOnlyWhatReadersCanName() {
        return new ArchCondition<>("name only what readers can name") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                signature(member)
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !readersCanName(type))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " names " + type.getName())));
            }
        };
    }

    private static Stream<JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit method = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(method.getReturnType()),
                        method.getParameterTypes().stream(),
                        method.getTypeParameters().stream(),
                        method.getExceptionTypes().stream())
                .flatMap(types -> types);
    }

    private static boolean readersCanName(JavaClass type) {
        return type.isPrimitive()
                || resideInAPackage("java..").or(resideInAPackage(GUAVA)).test(type)
                || isApi(type);
    }

    /** Otherwise the rules above would hold of nothing. */
    @Test
    void everyPackageIsLookedAt() {
        assertThat(PUBLISHED.stream().map(JavaClass::getPackageName).distinct())
                .containsAll(EXPORTED)
                .contains(OURS + "message");
        assertThat(PUBLISHED.stream().filter(ArchitectureTest::isApi)).hasSizeGreaterThan(50);
    }
}
