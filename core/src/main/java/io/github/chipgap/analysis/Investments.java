// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.analysis;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.NoSuchRecordException;
import io.github.chipgap.estimate.Doubts;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.model.Investment;
import io.github.chipgap.model.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The amounts of the investments in a dataset, or in a selection of them. Immutable.
 *
 * <p>An investment that is {@linkplain Investment#partOf() part of} another selected one is not added, because the
 * larger figure includes it. Investments that state {@linkplain Investment#sameMoneyAs() the same money} count once, as
 * the smallest interval around their bounds. An approximate figure adds no bounds to the others. Only figures in the
 * currency of the first record of the same money, by id, count. All other investments count as different money.
 *
 * <pre>{@code
 * Investments.of(data).by("china-government").totals().get("USD");   // more than 150e9
 * }</pre>
 */
public final class Investments {
    private final Dataset data;
    private final ImmutableGraph<String> figures;
    private final ImmutableList<Investment> selection;
    private final Reading reading;
    private final Doubts doubts;

    private Investments(Dataset data, List<Investment> selection, Reading reading, Doubts doubts) {
        this.reading = reading;
        this.doubts = doubts;
        this.data = data;
        this.figures = figures(data);
        this.selection = ImmutableList.copyOf(selection);
    }

    private static ImmutableGraph<String> figures(Dataset data) {
        MutableGraph<String> figures = GraphBuilder.undirected().build();
        for (Investment investment : data.all(Investment.class)) {
            figures.addNode(investment.id());
            investment.sameMoneyAs().ifPresent(other -> figures.putEdge(investment.id(), other));
        }
        return ImmutableGraph.copyOf(figures);
    }

    /** Returns all investments of a dataset. */
    public static Investments of(Dataset data) {
        return new Investments(data, data.all(Investment.class), Reading.literal(), Doubts.UNION);
    }

    private Investments select(List<Investment> some) {
        return new Investments(data, some, reading, doubts);
    }

    /** Returns the investments with a reading of the sources' words: about, almost, more than. */
    public Investments readBy(Reading other) {
        return new Investments(data, selection, Objects.requireNonNull(other, "reading"), doubts);
    }

    /** Returns the investments with another assumption about the dependence of doubts, the union bound by default. */
    public Investments doubtedBy(Doubts other) {
        return new Investments(data, selection, reading, Objects.requireNonNull(other, "doubts"));
    }

    /**
     * Returns the selected investments of a party itself, without those of its cohorts.
     *
     * @throws NoSuchRecordException if the dataset has no such party
     */
    public Investments by(String partyId) {
        String investor = data.get(Party.class, partyId).id();
        return select(selection.stream()
                .filter(investment -> investment.investor().equals(investor))
                .toList());
    }

    /**
     * Returns the selected investments of the given ids.
     *
     * @throws NoSuchRecordException if the dataset has no investment of one of the ids
     * @throws IllegalArgumentException if one of them is not in the selection
     */
    public Investments only(Collection<String> ids) {
        for (String id : ids) {
            boolean isSelected = selection.contains(data.get(Investment.class, id));
            checkArgument(isSelected, "expected investments of the selection, got %s", id);
        }
        Set<String> named = Set.copyOf(ids);
        return select(selection.stream().filter(one -> named.contains(one.id())).toList());
    }

    /** Returns the selection, in the order of the ids. */
    public ImmutableList<Investment> list() {
        return selection;
    }

    /** Returns the investments counted in the totals: the selection without the parts of other selected investments. */
    public ImmutableList<Investment> counted() {
        Set<String> ids = selection.stream().map(Investment::id).collect(Collectors.toSet());
        return selection.stream()
                .filter(investment -> umbrellasOf(investment).stream().noneMatch(ids::contains))
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the ids of the investments including this one, and of other figures of them. */
    private Set<String> umbrellasOf(Investment investment) {
        Traverser<String> umbrellas = Traverser.forGraph(figure ->
                data.get(Investment.class, figure).partOf().map(this::figuresOf).orElse(Set.of()));
        Set<String> figuresOfIt = figuresOf(investment.id());
        return Sets.difference(ImmutableSet.copyOf(umbrellas.breadthFirst(figuresOfIt)), figuresOfIt);
    }

    /** Returns the ids of all investments of the same money, the given one included. */
    private Set<String> figuresOf(String id) {
        return Graphs.reachableNodes(figures, id);
    }

    /** Returns the sum for each ISO 4217 currency code. A sum has an upper bound only if all its amounts have one. */
    public ImmutableSortedMap<String, Computed> totals() {
        return ImmutableSortedMap.copyOf(Maps.transformValues(tracedTotals(), TracedValue::asResult));
    }

    private Map<String, TracedValue> tracedTotals() {
        Map<Set<String>, List<Investment>> byMoney = counted().stream()
                .collect(Collectors.groupingBy(one -> figuresOf(one.id()), LinkedHashMap::new, Collectors.toList()));
        Map<String, List<TracedValue>> amounts = byMoney.values().stream()
                .collect(Collectors.groupingBy(
                        figures -> figures.get(0).currency(),
                        TreeMap::new,
                        Collectors.mapping(this::amount, Collectors.toList())));
        Map<String, TracedValue> totals = new TreeMap<>();
        amounts.forEach((currency, parts) -> totals.put(currency, sum("invested in " + currency, currency, parts)));
        return totals;
    }

    private static TracedValue sum(String what, String currency, List<TracedValue> parts) {
        return TracedValue.amount(what, currency, "sum of " + parts.size(), Arithmetic.SUM, parts);
    }

    /** Returns one amount of all its figures. */
    private TracedValue amount(List<Investment> figures) {
        String currency = figures.get(0).currency();
        List<Investment> comparable = figures.stream()
                .filter(figure -> figure.currency().equals(currency))
                .toList();
        List<TracedValue> amounts = comparable.stream().map(this::amount).toList();
        if (amounts.size() == 1) {
            return amounts.get(0);
        }
        List<Integer> all = IntStream.range(0, amounts.size()).boxed().toList();
        List<Integer> bounded =
                all.stream().filter(i -> isBounded(amounts.get(i).certain())).toList();
        List<Integer> counted = bounded.isEmpty() ? all : bounded;
        List<String> ids = counted.stream().map(i -> comparable.get(i).id()).toList();
        OneOf oneOf = OneOf.figures(counted, ids, TracedValue.NOT_NEGATIVE);
        String rule = "hull of " + amounts.size() + " figures of one amount";
        return TracedValue.amount("amount of " + figures.get(0).id(), currency, rule, oneOf, amounts);
    }

    private TracedValue amount(Investment investment) {
        String what = "amount of " + investment.id();
        return TracedValue.claimed(data, investment, what, investment.amount(), investment.currency(), Optional.empty())
                .readBy(reading)
                .doubtedBy(doubts)
                .inDomain(TracedValue.NOT_NEGATIVE);
    }

    /**
     * Returns the sum of all amounts, converted to one currency.
     *
     * @param currency the ISO 4217 code of the currency of the result
     * @param unitsPerUnit for each other currency in use, the value of one unit of it in units of {@code currency}
     * @throws MissingDataException if a rate is missing, or nothing is selected
     * @throws IllegalArgumentException if a rate cannot be 0 or more
     */
    public Computed totalIn(String currency, Map<String, Estimate> unitsPerUnit) {
        List<TracedValue> parts = new ArrayList<>();
        tracedTotals()
                .forEach((from, total) ->
                        parts.add(from.equals(currency) ? total : converted(total, from, currency, unitsPerUnit)));
        if (parts.isEmpty()) {
            throw new MissingDataException("no investment is selected, so there is no total in " + currency);
        }
        return sum("invested, in " + currency, currency, parts).asResult();
    }

    private static TracedValue converted(
            TracedValue total, String from, String to, Map<String, Estimate> unitsPerUnit) {
        Estimate rate = unitsPerUnit.get(from);
        if (rate == null) {
            throw new MissingDataException("no rate from " + from + " to " + to
                    + (unitsPerUnit.isEmpty()
                            ? "; no rate is given"
                            : "; there is one from " + String.join(", ", new TreeMap<>(unitsPerUnit).keySet())));
        }
        TracedValue given = TracedValue.given(to + " for one " + from, rate, to)
                .within(TracedValue.NOT_NEGATIVE)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a rate from " + from + " that is not negative, got " + rate));
        String what = total.derivation().what() + ", converted";
        return TracedValue.amount(what, to, "amount times rate", Arithmetic.PRODUCT, List.of(total, given));
    }

    /** Returns whether an amount has an upper bound, or a lower bound above 0. */
    private static boolean isBounded(Estimate amount) {
        return amount.interval().hasUpper() || amount.interval().lower().orElse(0) > 0;
    }
}
