// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.CountKind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Kind.IntervalKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.PartialDate;
import io.github.chipgap.record.Period;
import io.github.chipgap.record.Place;
import io.github.chipgap.record.RecordType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Values and records of the model as they come, made by their descriptions. */
public final class ModelDomain extends DomainContextBase {
    /** For jqwik. */
    public ModelDomain() {}

    @Provide
    public static Arbitrary<PartialDate> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                days.map(PartialDate::of),
                days.map(day -> PartialDate.of(YearMonth.from(day))),
                days.map(day -> PartialDate.of(day.getYear())));
    }

    @Provide
    public static Arbitrary<Period> periods() {
        Arbitrary<Period> between = Combinators.combine(dates(), dates())
                .as((a, b) -> b.lastDay().isBefore(a.firstDay()) ? Period.between(b, a) : Period.between(a, b));
        return Arbitraries.oneOf(dates().map(Period::of), between, Arbitraries.just(Period.SOURCE_YEAR))
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Place> places() {
        return Combinators.combine(ids(), texts()).as(Place::new);
    }

    @Provide
    public static Arbitrary<RecordType<?>> standardTypes() {
        return Arbitraries.of(StandardTypes.all());
    }

    public static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(groups -> String.join("-", groups));
    }

    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of("I", "ı", "é", "\uD83D\uDE00", "\u2028", "\u2029", "\u00a0", " ", "\"", "\\", "/", "中"),
                Arbitraries.chars().range('!', '~').map(String::valueOf),
                Arbitraries.chars().all().map(String::valueOf));
        return pieces.list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join("", list))
                .filter(Kind.TEXT::allows);
    }

    public static Arbitrary<ImmutableMap<String, ExtensionValue>> extensions() {
        Arbitrary<ExtensionValue> values = Arbitraries.oneOf(
                texts().map(ExtensionValue.Text::new),
                Arbitraries.bigDecimals().map(ExtensionValue.Amount::new),
                Arbitraries.of(true, false).map(ExtensionValue.Flag::new),
                Arbitraries.just(new ExtensionValue.Nothing()),
                Arbitraries.just(
                        new ExtensionValue.Items(ImmutableList.of(new ExtensionValue.Amount(new BigDecimal("1.50"))))));
        return Arbitraries.maps(texts().map(text -> Extensible.EXTENSION_PREFIX + text), values)
                .ofMaxSize(2)
                .map(ImmutableMap::copyOf);
    }

    /** Records of a type, their references to nothing in particular. */
    public static <T extends Described> Arbitrary<T> records(RecordType<T> type) {
        List<Arbitrary<List<Object>>> fields = new ArrayList<>();
        type.fields().forEach(field -> fields.add(valuesOf(field)));
        return Combinators.combine(Combinators.combine(fields).as(values -> values), extensions())
                .as((values, extensions) -> record(type, values, extensions))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static <T extends Described> Optional<T> record(
            RecordType<T> type, List<List<Object>> values, Map<String, ExtensionValue> extensions) {
        Draft<T> draft = type.newDraft();
        draft.putExtensions(extensions);
        for (int i = 0; i < values.size(); i++) {
            Field field = type.fields().get(i);
            List<Object> value = values.get(i);
            if (field.arity().isList()) {
                draft.set(field, value);
            } else if (!value.isEmpty()) {
                draft.set(field, value.get(0));
            }
        }
        try {
            return Optional.of(draft.build());
        } catch (InvalidRecordException e) {
            return Optional.empty(); // the values break a rule of the type that they keep each by itself
        }
    }

    private static Arbitrary<List<Object>> valuesOf(Field field) {
        int least = field.arity().isRequired() ? 1 : 0;
        int most = field.arity().isList() ? 3 : 1;
        return values(field.kind())
                .map(value -> (Object) value)
                .list()
                .uniqueElements()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    private static Arbitrary<?> values(Kind<?> kind) {
        if (kind instanceof TextKind<?> text) {
            return text(text);
        }
        if (kind instanceof EmbeddedKind<?> embedded) {
            return records(embedded.type());
        }
        if (kind instanceof EstimateKind) {
            return Arbitraries.of(
                    Estimate.exactly(0),
                    Estimate.moreThan(150e9),
                    Estimate.almost(2),
                    Estimate.about(0.1),
                    Estimate.between(5, 7).withBest(6).withConfidence(0.9));
        }
        if (kind instanceof IntervalKind) {
            return Arbitraries.of(Interval.unbounded(), Interval.atLeast(0), Interval.closedOpen(0, 1));
        }
        if (kind instanceof CountKind) {
            return Arbitraries.integers().greaterOrEqual(1);
        }
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<?> text(TextKind<?> kind) {
        return switch (kind.name()) {
            case "text" -> texts();
            case "id", "reference" -> ids();
            case "term" -> ids().map(kind::parse);
            case "currency" -> Arbitraries.of("USD", "CNY", "EUR");
            case "jurisdiction" -> Arbitraries.of("CN", "US", "TW");
            case "url" -> Arbitraries.of("https://example.org", "http://example.org/é?a=b#c");
            case "sha256" -> Arbitraries.of("0".repeat(64), "0123456789abcdef".repeat(4));
            case "date" -> dates();
            case "period" -> periods();
            case "place" -> places();
            default -> throw new AssertionError("a kind that the tests do not know: " + kind.name());
        };
    }
}
