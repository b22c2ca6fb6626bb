// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static io.github.chipgap.Refusals.illegal;
import static io.github.chipgap.Refusals.messageOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ObjectArrays;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Chipmaker;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Samples;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Standing;
import io.github.chipgap.record.Draft.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTypeTest {
    /** As records of Java and Kotlin's data classes have their lists. */
    record Delivery(String id, List<String> customers, ImmutableMap<String, ExtensionValue> extensions)
            implements ModelRecord {
        static final RecordType<Delivery> TYPE = new Type("deliveries");

        private static final class Type extends RecordType<Delivery> {
            Type(String name, Field... further) {
                super(name, Delivery.class, "machines that chipmakers have received", fields(further));
            }

            private static Field[] fields(Field... further) {
                return ObjectArrays.concat(
                        new Field[] {
                            field("id", Kind.ID, Field.Arity.REQUIRED, "its id"),
                            field("customers", Kind.reference(Chipmaker.class), Field.Arity.LIST, "who received them")
                        },
                        further,
                        Field.class);
            }

            @Override
            protected Object value(Delivery delivery, int field) {
                return field == 0 ? delivery.id() : ImmutableList.copyOf(delivery.customers());
            }

            @Override
            protected Delivery make(Draft<Delivery> draft) {
                return new Delivery(draft.<String>required(0), draft.<String>list(1), draft.extensions());
            }
        }

        @Override
        public RecordType<Delivery> recordType() {
            return TYPE;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Chips", "x-chips", "chip s", "chip_s", "1chips", "chıps", "chips\n"})
    void refusesANameThatIsNotLowerCamelCase(String name) {
        assertThat(illegal(() -> new Delivery.Type(name)))
                .isEqualTo("expected a name in lower camel case, got \"%s\"", name.replace("\n", "\\u000a"));
        assertThat(illegal(() -> RecordType.field(name, Kind.TEXT, Field.Arity.LIST, "a text")))
                .isEqualTo("expected a name in lower camel case, got \"%s\"", name.replace("\n", "\\u000a"));
    }

    @Test
    void refusesTwoFieldsOfOneName() {
        assertThat(illegal(() -> new Delivery.Type("deliveries", RecordType.field("id", Kind.FLAG, "a flag", "true"))))
                .isEqualTo("expected one field id in deliveries, got two");
    }

    @Test
    void refusesADefaultThatIsNotAValueOfItsKind() {
        Map.of(Kind.DATE, "2025-13", Kind.CURRENCY, "RMB", Standing.KIND, "Leaked", Kind.FLAG, "no", Kind.COUNT, "5")
                .forEach((kind, text) -> assertThat(illegal(
                                () -> new Delivery.Type("deliveries", RecordType.field("a", kind, "a field", text))))
                        .isEqualTo("deliveries, a: expected %s as the default, got \"%s\"", kind.expected(), text));
    }

    @Test
    void listsItsFieldsIfOneIsMissing() {
        assertThat(illegal(() -> Citation.TYPE.field("page")))
                .isEqualTo("citation has no field page; it has [source, places]");
    }

    @Test
    void aRuleNamesAFieldOfTheType() {
        Chip chip = Samples.chip().id("ascend").build();
        assertThat(Chip.TYPE.check(chip).require(true, "no-such-field", "is not looked at"))
                .isNotNull();
        assertThat(illegal(() -> Chip.TYPE.check(chip).require(false, "maker2", "a maker")))
                .startsWith("chips has no field maker2; it has [id, name,");
    }

    @Test
    void findsAllReferencesOfARecordWithTheirPlaces() {
        Investment fund = Samples.investment()
                .id("fund")
                .addRecipients("smic", "huawei")
                .addStatedBy("china")
                .addCitations(Samples.citation("filing"))
                .build();
        assertThat(Draft.of(fund).references())
                .containsExactly(
                        new Reference("investor", "china", Party.class),
                        new Reference("recipients/0", "smic", Party.class),
                        new Reference("recipients/1", "huawei", Party.class),
                        new Reference("statedBy/0", "china", Party.class),
                        new Reference("citations/0/source", "article", Source.class),
                        new Reference("citations/1/source", "filing", Source.class));
        assertThat(Draft.of(Samples.chip().id("gpu").build()).references()).isEmpty();
    }

    @Test
    void anExceptionHasAProblem() {
        assertThat(illegal(() -> new InvalidRecordException(List.of())))
                .isEqualTo("expected at least one problem, got none");
    }

    @Test
    void takesWhicheverListARecordKeeps() {
        for (List<String> customers :
                List.of(List.of("huawei", "nvidia"), new ArrayList<>(List.of("huawei", "nvidia")))) {
            Delivery delivery = new Delivery("scanner", customers, ImmutableMap.of());
            Delivery.TYPE.check(delivery).orThrow();
            assertThat(Draft.of(delivery).values(Delivery.TYPE.field("customers")))
                    .isEqualTo(customers);
            assertThat(Draft.of(delivery).references())
                    .extracting(Reference::field, Reference::id)
                    .containsExactly(tuple("customers/0", "huawei"), tuple("customers/1", "nvidia"));
            assertThat(Samples.dataset().add(delivery).build().get(Delivery.class, "scanner"))
                    .isEqualTo(delivery);
        }
    }

    @Test
    void refusesARecordThatLacksAValue() {
        Delivery delivery = new Delivery(null, List.of(), ImmutableMap.of());
        assertThat(messageOf(NullPointerException.class, () -> Delivery.TYPE.check(delivery)))
                .isEqualTo("id");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void refusesARecordWithAValueOfAnotherType() {
        Delivery delivery = new Delivery("scanner", (List) List.of(5), ImmutableMap.of());
        assertThat(messageOf(ClassCastException.class, () -> Delivery.TYPE.check(delivery)))
                .isEqualTo("deliveries, customers: expected a String, got an Integer");
    }
}
