// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Described;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.EmbeddedKind;
import io.github.chipgap.record.Kind.EstimateKind;
import io.github.chipgap.record.Kind.FlagKind;
import io.github.chipgap.record.Kind.IntervalKind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Datasets with records of all types, made by their descriptions; every reference resolves. */
final class DatasetDomain extends DomainContextBase {
    private static final Interval WIDEST_DOMAIN = Interval.closed(-Double.MAX_VALUE, Double.MAX_VALUE);

    private static final int RECORDS_OF_A_TYPE = 2;

    @Provide
    static Arbitrary<Dataset> datasets() {
        List<Arbitrary<ModelRecord>> records = new ArrayList<>();
        for (RecordType<?> type : StandardTypes.all()) {
            for (int i = 0; i < RECORDS_OF_A_TYPE; i++) {
                records.add(recordsOf(type, id(type, i)).map(ModelRecord.class::cast));
            }
        }
        return Combinators.combine(Combinators.combine(records).as(list -> list), Values.texts(), extensions())
                .as((list, title, extensions) -> Dataset.builder("generated", "1", title)
                        .addAll(list)
                        .extensions(extensions)
                        .build())
                .withoutEdgeCases();
    }

    private static String id(RecordType<?> type, int number) {
        return type.name().toLowerCase(Locale.ROOT) + "-" + number;
    }

    private static <T extends Described> Arbitrary<T> recordsOf(RecordType<T> type, String id) {
        List<Arbitrary<List<Object>>> fields = new ArrayList<>();
        for (Field field : type.fields()) {
            fields.add(field.kind() == Kind.ID ? Arbitraries.just(List.of(id)) : valuesOf(field, id));
        }
        return Combinators.combine(Combinators.combine(fields).as(values -> values), extensions())
                .as((values, extensions) -> record(type, values, extensions))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .filter(record -> !isPartOfItsOwnMoney(record));
    }

    /** Whether an investment is a part of another and the same money: of two investments, there is one other. */
    private static boolean isPartOfItsOwnMoney(Object record) {
        return record instanceof Investment investment
                && investment.partOf().isPresent()
                && investment.sameMoneyAs().isPresent();
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

    private static Arbitrary<List<Object>> valuesOf(Field field, String id) {
        int least = field.arity().isRequired() ? 1 : 0;
        int most = field.arity().isList() ? 2 : 1;
        if (field.kind() instanceof TextKind<?> text
                && text.isReference()
                && idsOf(text.target().orElseThrow(), id).isEmpty()) {
            return Arbitraries.just(List.of());
        }
        return values(field.kind(), id)
                .map(value -> (Object) value)
                .list()
                .uniqueElements()
                .ofMinSize(least)
                .ofMaxSize(most);
    }

    private static Arbitrary<?> values(Kind<?> kind, String id) {
        if (kind instanceof TextKind<?> text) {
            return text.target().isPresent()
                    ? Arbitraries.of(idsOf(text.target().get(), id))
                    : Values.text(text);
        }
        if (kind instanceof EmbeddedKind<?> embedded) {
            return recordsOf(embedded.type(), "");
        }
        if (kind instanceof EstimateKind estimate) {
            // Nothing lies above the largest double: "more than" that is inside none of the domains below.
            return estimate == Kind.NOT_NEGATIVE
                    ? Values.estimates(true)
                    : Values.estimates(false)
                            .filter(Kind.estimate(WIDEST_DOMAIN)::allows)
                            .filter(estimate::allows);
        }
        if (kind instanceof IntervalKind) {
            // Wide enough for whatever a measurement says.
            return Arbitraries.of(Interval.unbounded(), Interval.atLeast(-Double.MAX_VALUE), WIDEST_DOMAIN);
        }
        return kind instanceof FlagKind
                ? Arbitraries.of(true, false)
                : Arbitraries.integers().greaterOrEqual(1);
    }

    /**
     * The ids that a record may refer to: of claims, which can cause it, those that it does not cause; of
     * investments and cohorts, which it can be in, those that are not in it.
     */
    private static List<String> idsOf(Class<? extends ModelRecord> target, String from) {
        List<String> ids = new ArrayList<>();
        for (RecordType<?> type : StandardTypes.all()) {
            for (int i = 0; i < RECORDS_OF_A_TYPE && target.isAssignableFrom(type.javaType()); i++) {
                String id = id(type, i);
                boolean mayBeInIt = from.startsWith(Cohort.TYPE.name()) && type == Cohort.TYPE;
                if ((mayBeInIt && id.compareTo(from) >= 0) || (target == Investment.class && id.compareTo(from) > 0)) {
                    continue;
                }
                if (target != Claim.class
                        || !Caused.class.isAssignableFrom(type.javaType())
                        || id.compareTo(from) < 0) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private static Arbitrary<ImmutableMap<String, ExtensionValue>> extensions() {
        return Arbitraries.maps(Values.anyText().map(text -> Extensible.EXTENSION_PREFIX + text), extensionValues(2))
                .ofMaxSize(2)
                .map(ImmutableMap::copyOf);
    }

    private static Arbitrary<ExtensionValue> extensionValues(int depth) {
        Arbitrary<ExtensionValue> scalars = Arbitraries.oneOf(
                Values.anyText().map(ExtensionValue.Text::new),
                Values.decimals().map(ExtensionValue.Amount::new),
                Arbitraries.of(
                        new ExtensionValue.Flag(true), new ExtensionValue.Flag(false), new ExtensionValue.Nothing()));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<ExtensionValue> inner = extensionValues(depth - 1);
        return Arbitraries.oneOf(
                scalars,
                inner.list().ofMaxSize(3).map(list -> new ExtensionValue.Items(ImmutableList.copyOf(list))),
                Arbitraries.maps(Values.anyText(), inner)
                        .ofMaxSize(3)
                        .map(map -> new ExtensionValue.Fields(ImmutableMap.copyOf(map))));
    }
}
