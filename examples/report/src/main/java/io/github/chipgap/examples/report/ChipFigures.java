// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Leaders;
import io.github.chipgap.analysis.Projection;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Line;
import io.github.chipgap.examples.report.Chart.Point;
import io.github.chipgap.examples.report.YearEnds.YearEnd;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Party;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The figures with a mark for each chip: all chips by their release, and a roadmap against a growing frontier. */
final class ChipFigures {
    static final String GROWTH = "ml-hardware-fp16-growth";

    private static final String ROADMAP_METRIC = "fp8-dense";
    private static final String ROADMAP_MAKER = "huawei";
    private static final String FOREIGN = "other-accelerator-makers";
    private static final int NAMED = 3;

    private final Dataset data;
    private final YearEnds years;

    ChipFigures(Dataset data, YearEnds years) {
        this.data = data;
        this.years = years;
    }

    /** A chip with its release and a value. */
    private record Dated(
            Chip chip,
            boolean chinese,
            boolean planned,
            Period when,
            Estimate value,
            ImmutableSet<Citation> citations) {
        Series series() {
            return Series.chip(chinese, planned);
        }

        double x() {
            return (Words.year(when.firstDay()) + Words.year(when.lastDay())) / 2;
        }

        double least() {
            return value.interval().lower().orElse(value.best().orElse(0));
        }

        Mark mark(boolean named, String unit) {
            String tip = chip.name() + (planned ? ", planned for " : ", ") + Words.date(when) + ": "
                    + Words.range(value, 3, unit);
            return new Mark(series(), x(), value, named ? chip.name().replaceFirst(" \\(.*", "") : "", tip);
        }
    }

    private Dated dated(Chip chip, Period when, Estimate value, Collection<? extends Claim> claims) {
        Stream<Citation> cited = Stream.concat(
                claims.stream().flatMap(claim -> claim.citations().stream()),
                chip.releases().stream().flatMap(milestone -> milestone.citations().stream()));
        boolean chinese = chip.maker()
                .flatMap(id -> data.get(Party.class, id).jurisdiction())
                .filter("CN"::equals)
                .isPresent();
        boolean planned = chip.releases().stream().allMatch(Milestone::isPlanned);
        return new Dated(chip, chinese, planned, when, value, cited.collect(ImmutableSet.toImmutableSet()));
    }

    private ImmutableList<Measurement> measured(Chip chip, String metric) {
        return data.claimsAbout(chip.id()).stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(value -> value.metric().equals(metric) && value.period().isEmpty())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns all chips with a figure of throughput, and the best so far on either side. */
    Figure performance() {
        Metric metric = data.get(Metric.class, YearEnds.THROUGHPUT);
        String unit = metric.unit().orElse("");
        List<Dated> chips = new ArrayList<>();
        List<String> undated = new ArrayList<>();
        for (Chip chip : data.all(Chip.class)) {
            ImmutableList<Measurement> values = measured(chip, metric.id());
            Optional<Period> when = chip.released().filter(period -> !period.isRelative());
            if (!values.isEmpty() && when.isPresent()) {
                Estimate value = Reconciliation.hull().reconcile(data, values).value();
                chips.add(dated(chip, when.get(), value, values));
            } else if (!values.isEmpty()) {
                undated.add(chip.name());
            }
        }
        chips.sort(Comparator.comparingDouble(Dated::x)
                .thenComparing(chip -> chip.chip().name()));
        List<Dated> chinese = recordHolders(chips, true);
        List<Dated> foreign = recordHolders(chips, false);
        YearEnd end = years.last(metric.id());
        Set<String> named = new LinkedHashSet<>(end.best().candidates());
        named.addAll(end.frontier().candidates());
        Stream.of(chinese, foreign)
                .flatMap(holders -> holders.subList(Math.max(0, holders.size() - NAMED), holders.size()).stream())
                .forEach(holder -> named.add(holder.chip().id()));
        Figure figure = Figure.of(
                "performance",
                false,
                years.names(end.best()) + ", " + value(end.best().value(), unit) + ", against "
                        + years.names(end.frontier()) + ", "
                        + value(end.frontier().value(), unit)
                        + ": the best AI chips at the end of " + end.year(),
                metric.name() + " of " + chips.size() + " chips by the date of their release. The lines are the best so"
                        + " far on either side, by lower bounds. The latest record holders are named, if there is room.",
                new Chart(
                        Form.LOG,
                        "Release",
                        metric.name() + ", " + unit + " (logarithmic)",
                        chips.stream()
                                .map(chip ->
                                        chip.mark(named.contains(chip.chip().id()), unit))
                                .toList(),
                        List.of(steps(Tone.OTHERS, foreign), steps(Tone.CHINA, chinese)),
                        Optional.empty()),
                new Table(
                        List.of("Chip", "Maker", "Side", "Release"),
                        chips.stream().map(this::row).toList()));
        return undated.isEmpty()
                ? figure
                : figure.withNote("Excluded, because no release date is known: " + Words.list(undated) + ".");
    }

    private Table.Row row(Dated chip) {
        String maker =
                chip.chip().maker().map(id -> data.get(Party.class, id).name()).orElse("");
        return new Table.Row(
                List.of(
                        chip.chip().name(),
                        maker,
                        chip.series().name(),
                        chip.when().toString()),
                Optional.of(chip.value()),
                chip.citations());
    }

    private static String value(Computed value, String unit) {
        return Words.range(value.estimate(), 3, unit);
    }

    /** Returns the released chips of a side that raised its best, by lower bounds. */
    private static List<Dated> recordHolders(List<Dated> chips, boolean chinese) {
        List<Dated> holders = new ArrayList<>();
        for (Dated chip : chips) {
            double best =
                    holders.isEmpty() ? 0 : holders.get(holders.size() - 1).least();
            if (chip.chinese() == chinese && !chip.planned() && chip.least() > best) {
                holders.add(chip);
            }
        }
        return holders;
    }

    private static Line steps(Tone tone, List<Dated> holders) {
        List<Point> points = new ArrayList<>();
        double best = holders.get(0).least();
        for (Dated holder : holders) {
            points.add(new Point(holder.x(), best, best));
            best = holder.least();
            points.add(new Point(holder.x(), best, best));
        }
        return new Line(tone, "", points);
    }

    /** Returns the planned chips of a maker against a frontier that grows as it did. */
    Figure roadmap(LocalDate from) {
        Metric metric = data.get(Metric.class, ROADMAP_METRIC);
        String unit = metric.unit().orElse("");
        Estimate growth = data.get(Measurement.class, GROWTH).value();
        Projection projection = Projection.of(data, FOREIGN, metric.id(), from, GROWTH);
        Computed today =
                Leaders.of(data).datedOnly().at(from).of(FOREIGN, metric.id()).value();
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        StringBuilder rivals = new StringBuilder();
        String title = "";
        double end = Words.year(from) + 2;
        for (Dated chip : planned(from, projection)) {
            Computed level = projection.level(chip.when());
            boolean ours = chip.chip().maker().filter(ROADMAP_MAKER::equals).isPresent();
            if (ours) {
                Estimate ratio = projection.ratio(chip.chip().id()).estimate();
                title = chip.chip().name() + ", planned for " + Words.date(chip.when()) + ", would stand at "
                        + Words.percent(ratio) + " of a foreign frontier that grows by " + Words.percent(growth)
                        + " a year";
                end = Math.max(end, Words.year(chip.when().lastDay()));
                rows.add(new Table.Row(
                        List.of(
                                chip.chip().name(),
                                Words.date(chip.when()),
                                Words.range(chip.value(), 3, unit),
                                Words.percent(ratio)),
                        Optional.of(ratio),
                        chip.citations()));
            } else if (chip.value().isCertainlyGreaterThan(level.estimate())) {
                rivals.append(" ")
                        .append(chip.chip().name())
                        .append(", planned for ")
                        .append(Words.date(chip.when()))
                        .append(" with ")
                        .append(Words.range(chip.value(), 3, unit))
                        .append(", beats the assumed growth, which gives ")
                        .append(value(level, unit))
                        .append('.');
            } else {
                continue;
            }
            marks.add(chip.mark(true, unit));
        }
        List<Point> points = new ArrayList<>();
        for (double time = 0; Words.year(from) + time <= end + 0.2; time += 0.25) {
            points.add(ArrivalFigure.grown(Words.year(from) + time, today.estimate(), growth, time));
        }
        return Figure.of(
                "roadmap",
                false,
                title,
                "The blue line is the best foreign chip at the end of " + from.getYear() + ", " + value(today, unit)
                        + ", growing by " + Words.percent(growth) + " a year." + rivals,
                new Chart(
                        Form.LOG,
                        "Planned release",
                        metric.name() + ", " + unit + " (logarithmic)",
                        marks,
                        List.of(new Line(Tone.OTHERS, "foreign frontier, if it grows", points)),
                        Optional.empty()),
                new Table(List.of("Chip", "Planned for", metric.name(), "Of the frontier by then"), rows));
    }

    /** Returns the chips with a figure that become available after a day, in the order of their release. */
    private List<Dated> planned(LocalDate from, Projection projection) {
        return data.all(Chip.class).stream()
                .filter(chip -> chip.released()
                        .filter(when -> when.firstDay().isAfter(from))
                        .isPresent())
                .filter(chip -> !measured(chip, ROADMAP_METRIC).isEmpty())
                .map(chip -> {
                    Computed value = Leaders.of(data)
                            .withTargets()
                            .of(chip.id(), ROADMAP_METRIC)
                            .value();
                    return dated(chip, projection.when(chip.id()), value.estimate(), value.inputs());
                })
                .sorted(Comparator.comparing(chip -> chip.when().firstDay()))
                .toList();
    }
}
