// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Government;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.ModelDomain;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.StandardTypes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** A draft makes what the values that it holds make, however they came into it and whatever was there before. */
@Domain(ModelDomain.class)
@Domain(DomainContext.Global.class)
class DraftTest {
    private static final byte[] AROUND = {'a', ' ', (byte) 0xFF, '\n', 'z', '-', (byte) 0x80, 'b'};

    /** Fields of every form of text that is its own value. */
    @Provide
    Arbitrary<Field> textFields() {
        return Arbitraries.of(
                Source.TYPE.field("id"),
                Source.TYPE.field("title"),
                Source.TYPE.field("url"),
                Source.TYPE.field("sha256"),
                Chip.TYPE.field("maker"),
                Government.TYPE.field("jurisdiction"),
                Investment.TYPE.field("currency"));
    }

    /** Texts that fields allow, some of them with a character put in or taken out, and bytes of any kind. */
    @Provide
    Arbitrary<String> ascii() {
        Arbitrary<String> allowed = Arbitraries.oneOf(
                ModelDomain.ids(),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(30),
                Arbitraries.of("USD", "CN", "ZZZ", "0123456789abcdef".repeat(4), "a".repeat(120), "a".repeat(121)),
                Arbitraries.of("https://example.org", "http://example.org/a?b=c#d", "ftp://example.org", "https:"));
        Arbitrary<String> changed = allowed.flatMap(text -> Arbitraries.integers()
                .between(0, text.length())
                .flatMap(at -> Arbitraries.of("", " ", "-", "A", "\n", "\0", "\u007f", "~")
                        .map(put -> text.substring(0, at) + put + text.substring(Math.min(at + 1, text.length())))));
        return Arbitraries.oneOf(allowed, changed).withoutEdgeCases();
    }

    private static Optional<String> setText(Draft<?> draft, Field field, byte[] text, int before) {
        ByteBuffer all = ByteBuffer.allocate(2 * AROUND.length + text.length)
                .put(AROUND)
                .put(text)
                .put(AROUND)
                .order(before % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        ByteBuffer bytes = all.position(AROUND.length - before).slice().order(all.order());
        return Optional.ofNullable(draft.setText(field, bytes, before, before + text.length));
    }

    private static RecordType<?> typeOf(Field field) {
        return StandardTypes.all().stream()
                .filter(type -> type.fields().contains(field))
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 5000)
    void takesATextOfBytesWhereTheKindAllowsIt(
            @ForAll("textFields") Field field, @ForAll("ascii") String text, @ForAll @IntRange(max = 8) int before) {
        TextKind<?> kind = (TextKind<?>) field.kind();
        boolean isAllowed = allows(kind, text);
        Draft<?> draft = typeOf(field).newDraft();
        Optional<String> taken = setText(draft, field, text.getBytes(ISO_8859_1), before);
        assertThat(taken).isEqualTo(isAllowed ? Optional.of(text) : Optional.empty());
        assertThat((Object) draft.values(field)).isEqualTo(taken.stream().toList());
    }

    private static <V> boolean allows(TextKind<V> kind, Object value) {
        return kind.allows(kind.valueType().cast(value));
    }

    @Property(tries = 2000)
    void takesNoTextOfBytesThatAreNotAscii(
            @ForAll("textFields") Field field,
            @ForAll("ascii") String text,
            @ForAll Random random,
            @ForAll @IntRange(max = 8) int before) {
        int at = random.nextInt(text.length() + 1);
        String other = text.substring(0, at) + "é" + text.substring(at);
        Draft<?> draft = typeOf(field).newDraft();
        assertThat(setText(draft, field, other.getBytes(UTF_8), before)).isEmpty();
        assertThat((Object) draft.values(field)).isEqualTo(List.of());
    }

    @Test
    void takesTextsIntoFieldsOfTextsAlone() {
        Draft<Source> draft = Source.TYPE.newDraft();
        ByteBuffer bytes = ByteBuffer.wrap("2025".getBytes(UTF_8));
        for (String name : List.of("published", "paragraphs")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft.setText(Source.TYPE.field(name), bytes, 0, 4))
                    .withMessage("sources has no text in the field " + name);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chip.TYPE.newDraft().setText(Chip.TYPE.field("aliases"), bytes, 0, 4))
                .withMessage("chips has no text in the field aliases");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft.setText(Chip.TYPE.field("maker"), bytes, 0, 4))
                .withMessage("sources has no such field maker");
    }

    /** Records of one type, one after the other. */
    private record Series<T>(RecordType<T> type, List<ModelDomain.Filled<T>> records) {
        private static <T> Arbitrary<Series<T>> of(RecordType<T> type) {
            return ModelDomain.records(type).list().ofMinSize(1).ofMaxSize(3).map(list -> new Series<>(type, list));
        }

        /** Fills a draft with what a record was made of, each value in one of the ways that there are. */
        private void fill(Draft<T> draft, int number, Random random) {
            draft.putExtensions(((Extensible) records.get(number).record()).extensions());
            for (Field field : type.fields()) {
                List<Object> values = records.get(number).values().get(field.index());
                if (field.arity().isList()) {
                    draft.set(field, values);
                } else if (!values.isEmpty()) {
                    DraftTest.set(draft, field, values.get(0), random.nextInt(3));
                }
            }
        }

        private void assertNothingIsLeft(Random random) {
            Draft<T> reused = type.newDraft();
            for (int i = 0; i < records.size(); i++) {
                Draft<T> fresh = type.newDraft();
                fill(fresh, i, random);
                fill(reused, i, random);
                assertThat(reused).isEqualTo(fresh).hasSameHashCodeAs(fresh);
                assertThat(reused.build()).isEqualTo(records.get(i).record());
                reused.clear();
                assertThat(reused).isEqualTo(type.newDraft()).hasSameHashCodeAs(type.newDraft());
                assertThat(reused.extensions()).isEmpty();
                for (Field field : type.fields()) {
                    assertThat((Object) reused.values(field)).isEqualTo(List.of());
                }
            }
        }
    }

    private static void set(Draft<?> draft, Field field, Object value, int way) {
        if (way == 0 && field.kind() instanceof TextKind<?> kind) {
            draft.set(field, checked(kind, value));
        } else if (way == 1
                && field.kind().valueType() == String.class
                && US_ASCII.newEncoder().canEncode((String) value)) {
            assertThat(setText(draft, field, ((String) value).getBytes(US_ASCII), 3))
                    .contains((String) value);
        } else {
            draft.set(field, value);
        }
    }

    private static <V> Checked<V> checked(TextKind<V> kind, Object value) {
        return kind.check(kind.valueType().cast(value)).orElseThrow();
    }

    @Property(tries = 200)
    void holdsNothingOfTheRecordBefore(@ForAll RecordType<?> type, @ForAll Random random) {
        Series.of(type).sample().assertNothingIsLeft(random);
    }

    private static Draft<Government> government() {
        Draft<Government> draft = Government.TYPE.newDraft();
        draft.set(Government.TYPE.field("id"), "china");
        draft.set(Government.TYPE.field("name"), "China");
        draft.set(Government.TYPE.field("jurisdiction"), "CN");
        return draft;
    }

    private static void assertRefused(Draft<Government> draft, String problem) {
        assertThatExceptionOfType(InvalidRecordException.class)
                .isThrownBy(draft::build)
                .withMessage("Government china, " + problem);
    }

    @Test
    void checksAValueAgainWhereAnotherOneWasAllowed() {
        Field field = Government.TYPE.field("jurisdiction");
        String problem = "jurisdiction: expected an ISO 3166-1 alpha-2 code such as CN, got \"ZZ\"";
        Draft<Government> set = government();
        set.set(field, "ZZ");
        assertRefused(set, problem);
        Draft<Government> setTwice = government();
        setTwice.set(field, Kind.JURISDICTION.check("US").orElseThrow());
        setTwice.set(field, "ZZ");
        assertRefused(setTwice, problem);
        Draft<Government> cleared = government();
        cleared.clear();
        cleared.put("id", "china").put("name", "China").put("jurisdiction", "ZZ");
        assertRefused(cleared, problem);
    }

    @Test
    void checksAValueThatWasPutInPlaceOfOneThatWasAllowed() {
        Draft<Government> draft = government();
        draft.put("jurisdiction", Optional.of("ZZ"));
        assertRefused(draft, "jurisdiction: expected an ISO 3166-1 alpha-2 code such as CN, got \"ZZ\"");
    }

    @Test
    void takesNoAddressOfBytesThatAreNotAscii() {
        Draft<Source> draft = Source.TYPE.newDraft();
        Field field = Source.TYPE.field("url");
        assertThat(setText(draft, field, "https://example.org/é".getBytes(UTF_8), 0))
                .isEmpty();
        assertThat((Object) draft.values(field)).isEqualTo(List.of());
    }

    @Test
    void checksAListAgainWhereAnotherOneWasAllowed() {
        Draft<Government> draft = government();
        Field aliases = Government.TYPE.field("aliases");
        draft.set(aliases, List.of("PRC", "the PRC"));
        draft.set(aliases, List.of("PRC", "PRC"));
        assertRefused(draft, "aliases/1: expected each value once, got \"PRC\"");
        draft.set(aliases, List.of("PRC", " "));
        assertRefused(draft, "aliases/1: expected text that is not blank, got \" \"");
        draft.set(aliases, List.of());
        assertThat(draft.build().aliases()).isEmpty();
    }

    @Test
    void keepsNoTextWhereItTakesNone() {
        Draft<Government> draft = government();
        Field field = Government.TYPE.field("jurisdiction");
        assertThat(setText(draft, field, "ZZ".getBytes(UTF_8), 1)).isEmpty();
        assertThat(draft.build().jurisdiction()).contains("CN");
    }

    /** What was seen to be allowed in a field goes into those where it would be seen to be allowed again, and no others. */
    @Property(tries = 2000)
    void takesACheckedValueWhereItsOwnKindAllowsIt(
            @ForAll RecordType<?> typeOfOne, @ForAll RecordType<?> typeOfOther, @ForAll Random random) {
        Field one = anyOf(typeOfOne, random);
        Field other = anyOf(typeOfOther, random);
        if (!(one.kind() instanceof TextKind<?> kind)) {
            return;
        }
        Checked<?> value = checkedExample(kind);
        Draft<?> draft = typeOfOther.newDraft();
        boolean isTaken;
        try {
            draft.set(other, value);
            isTaken = true;
        } catch (IllegalArgumentException e) {
            isTaken = false;
            assertThat((Object) draft.values(other)).isEqualTo(List.of());
            assertThat(e)
                    .hasMessage(typeOfOther + ", " + other + ": expected a checked "
                            + other.kind().name() + " and no list, got " + value);
        }
        boolean isOne = !other.arity().isList() && other.kind() instanceof TextKind<?>;
        if (isTaken) {
            assertThat(isOne && allows((TextKind<?>) other.kind(), value.value()))
                    .isTrue();
            assertThat((Object) draft.values(other)).isEqualTo(List.of(value.value()));
        } else {
            assertThat(isOne && other.kind() == one.kind()).isFalse();
        }
    }

    private static Field anyOf(RecordType<?> type, Random random) {
        return type.fields().get(random.nextInt(type.fields().size()));
    }

    private static <V> Checked<V> checkedExample(TextKind<V> kind) {
        return kind.check(kind.example()).orElseThrow();
    }

    @Property(tries = 2000)
    void checkedIsWhatTheKindAllows(@ForAll("textFields") Field field, @ForAll("ascii") String text) {
        assertCheckedWhereAllowed((TextKind<?>) field.kind(), text);
    }

    private static <V> void assertCheckedWhereAllowed(TextKind<V> kind, String text) {
        V value = kind.parse(text);
        assertThat(kind.check(value).map(Checked::value))
                .isEqualTo(kind.allows(value) ? Optional.of(value) : Optional.empty());
    }
}
