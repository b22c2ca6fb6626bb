// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.analysis.Bottlenecks;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.Interval;
import io.github.chipgap.examples.report.Chart.Form;
import io.github.chipgap.examples.report.Chart.Line;
import io.github.chipgap.examples.report.Figure.Frame;
import io.github.chipgap.examples.report.Figure.Key;
import io.github.chipgap.examples.report.Mark.Kind;
import io.github.chipgap.examples.report.YearEnds.YearEnd;
import io.github.chipgap.model.AIFirm;
import io.github.chipgap.model.Chip;
import io.github.chipgap.model.Citation;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Measurement;
import io.github.chipgap.model.Metric;
import io.github.chipgap.model.Milestone;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.Subject;
import io.github.chipgap.record.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The figures of the report, each computed from a dataset. */
final class Figures {
    private static final String THROUGHPUT = "fp16-dense";
    private static final double HORIZON = 4;

    private final Dataset data;
    private final int lastYear;
    private final YearEnds yearEnds;

    Figures(Dataset data, LocalDate asOf) {
        this.data = data;
        this.lastYear = asOf.plusDays(1).getYear() - 1;
        this.yearEnds = new YearEnds(data, lastYear);
    }

    /** Returns the figures for which the dataset has the records. */
    List<Figure> list() {
        List<Figure> figures = new ArrayList<>();
        for (Supplier<List<Figure>> figure : List.<Supplier<List<Figure>>>of(
                () -> List.of(gap()),
                () -> List.of(performance()),
                () -> List.of(lag()),
                this::moving,
                () -> List.of(roadmap()),
                () -> List.of(shares()),
                () -> List.of(causes()))) {
            try {
                figures.addAll(figure.get());
            } catch (NoSuchElementException e) {
                // a dataset without these records has no such figure
            }
        }
        return figures;
    }

    private YearEnd last(String metric) {
        List<YearEnd> ends = yearEnds.in(metric);
        if (ends.isEmpty()) {
            throw new NoSuchElementException("expected a year in which both sides have a figure of " + metric);
        }
        return ends.get(ends.size() - 1);
    }

    /** The best Chinese chip as a share of the best foreign one. */
    Figure gap() {
        YearEnd end = last(THROUGHPUT);
        String title = "At the end of " + end.year() + ", the best Chinese AI chip reached " + Words.percent(ratio(end))
                + " of the FP16 throughput of the best foreign one";
        return years(
                "gap",
                title,
                "Best Chinese chip as a share of the best foreign chip, by chips whose release is dated. "
                        + everyMetric(e -> Words.percent(ratio(e))),
                new Axis(
                        "Share of the best foreign chip, % (logarithmic)",
                        Form.LOG, 1, "100 %: parity; ahead above it"),
                "Share",
                end2 -> Optional.of(ratio(end2)),
                e -> Words.percent(ratio(e)));
    }

    private static Estimate ratio(YearEnd end) {
        return end.gap().ratio().orElseThrow();
    }

    Figure lag() {
        YearEnd end = last(THROUGHPUT);
        return years(
                "lag",
                "At the end of " + end.year() + ", the best Chinese chip was "
                        + end.lag()
                                .years()
                                .map(years -> Words.range(years, 2, " years"))
                                .orElse("an unknown time")
                        + " behind in FP16 throughput",
                "How many years earlier foreign makers first had what the best Chinese chip had by then; values within"
                        + " 2 % count as equal. " + everyMetric(Figures::years),
                new Axis("Years behind", Form.LINEAR, 0, "0: level; ahead below it"),
                "Years",
                e -> e.lag().years(),
                Figures::years);
    }

    private static String years(YearEnd end) {
        String years =
                end.lag().years().map(value -> Words.range(value, 2, " years")).orElse("no figure");
        return switch (end.lag().outcome()) {
            case BEHIND -> years + " behind";
            case AHEAD -> "ahead or level";
            case NEVER_HAD_IT -> "the others had nothing of the kind";
            case UNDECIDED -> "undecided: " + years;
        };
    }

    private String everyMetric(Function<YearEnd, String> words) {
        return YearEnds.METRICS.stream()
                .filter(metric -> !yearEnds.in(metric).isEmpty())
                .map(metric -> data.get(Metric.class, metric).name() + ", end of "
                        + last(metric).year() + ": " + words.apply(last(metric)) + ".")
                .collect(Collectors.joining(" "));
    }

    private record Axis(String caption, Form form, double level, String levelWords) {}

    private Figure years(
            String id,
            String title,
            String says,
            Axis axis,
            String column,
            Function<YearEnd, Optional<Estimate>> value,
            Function<YearEnd, String> words) {
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        ImmutableList.Builder<Key> legend = ImmutableList.builder();
        List<Kind> kinds = List.of(Kind.FIRST, Kind.SECOND, Kind.THIRD);
        List<String> metrics = YearEnds.METRICS.stream()
                .filter(metric -> !yearEnds.in(metric).isEmpty())
                .toList();
        for (int i = 0; i < metrics.size(); i++) {
            Kind kind = kinds.get(i % kinds.size());
            String metric = data.get(Metric.class, metrics.get(i)).name();
            legend.add(new Key(kind, metric));
            for (YearEnd end : yearEnds.in(metrics.get(i))) {
                String who = yearEnds.names(end.best()) + " against " + yearEnds.names(end.frontier());
                double x = end.year() + (i - (metrics.size() - 1) / 2.0) * 0.16;
                String tip = end.year() + ", " + metric + ": " + words.apply(end) + " (" + who + ")";
                value.apply(end).ifPresent(number -> marks.add(new Mark(kind, x, number, "", certain(tip, number))));
                rows.add(new Table.Row(
                        Table.cells(
                                List.of(String.valueOf(end.year()), metric, who, words.apply(end)),
                                value.apply(end).orElse(Estimate.unknown())),
                        citations(end.leading())));
            }
        }
        return new Figure(
                id,
                false,
                title,
                says,
                title + ". One mark a year and metric, from "
                        + rows.get(0).cells().get(0) + " on.",
                legend.build(),
                Optional.of(new Chart(
                        "End of the year",
                        axis.caption(),
                        axis.form(),
                        marks,
                        List.of(),
                        OptionalDouble.of(axis.level()),
                        axis.levelWords())),
                List.of(),
                table(List.of("Year", "Metric", "Who", column), rows),
                "");
    }

    private static Table table(List<String> first, List<Table.Row> rows) {
        List<String> headings = new ArrayList<>(first);
        headings.addAll(Table.ESTIMATE);
        return new Table(headings, rows);
    }

    private static String certain(String tip, Estimate value) {
        return value.confidence() < 1 ? tip + "; holds with " + Math.round(value.confidence() * 100) + " %" : tip;
    }

    /** A chip with a value and a time. */
    private record Dated(
            Chip chip, boolean chinese, boolean planned, Period when, Estimate value, ImmutableSet<Citation> cited) {
        Kind kind() {
            return chinese ? planned ? Kind.CHINA_PLANNED : Kind.CHINA : planned ? Kind.OTHERS_PLANNED : Kind.OTHERS;
        }

        double x() {
            return (Mark.year(when.firstDay()) + Mark.year(when.lastDay())) / 2;
        }

        double least() {
            return value.interval().lower().orElse(value.best().orElse(0));
        }

        Mark mark(String label, String unit) {
            String tip = chip.name() + (planned ? ", planned for " : ", ") + Words.date(when) + ": "
                    + Words.range(value, 3, " " + unit);
            return new Mark(kind(), x(), value, label, certain(tip, value));
        }
    }

    private Dated dated(Chip chip, Period when, Estimate value, Collection<? extends Claim> claims) {
        ImmutableSet.Builder<Citation> cited = ImmutableSet.<Citation>builder().addAll(citations(claims));
        chip.releases().forEach(milestone -> cited.addAll(milestone.citations()));
        boolean chinese = chip.maker()
                .flatMap(id -> data.get(Party.class, id).jurisdiction())
                .filter("CN"::equals)
                .isPresent();
        boolean planned = chip.releases().stream().allMatch(Milestone::isPlanned);
        return new Dated(chip, chinese, planned, when, value, cited.build());
    }

    Figure performance() {
        Metric metric = data.get(Metric.class, THROUGHPUT);
        String unit = metric.unit().orElse("");
        List<Dated> chips = new ArrayList<>();
        for (Chip chip : data.all(Chip.class)) {
            ImmutableList<Measurement> values = data.claimsAbout(chip.id()).stream()
                    .filter(Measurement.class::isInstance)
                    .map(Measurement.class::cast)
                    .filter(value ->
                            value.metric().equals(THROUGHPUT) && value.period().isEmpty())
                    .collect(ImmutableList.toImmutableList());
            Optional<Period> when = chip.released().filter(period -> !period.isRelative());
            if (when.isPresent() && !values.isEmpty()) {
                chips.add(dated(
                        chip,
                        when.get(),
                        Reconciliation.hull().reconcile(data, values).value(),
                        values));
            }
        }
        chips.sort(Comparator.comparingDouble(Dated::x)
                .thenComparing(chip -> chip.chip().name()));
        Line chinese = bestSoFar(chips, true);
        Line others = bestSoFar(chips, false);
        YearEnd end = last(THROUGHPUT);
        Set<String> named = new LinkedHashSet<>(end.best().candidates());
        named.addAll(end.frontier().candidates());
        recordHolders(chips, true).forEach(named::add);
        recordHolders(chips, false).forEach(named::add);
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Dated chip : chips) {
            marks.add(chip.mark(named.contains(chip.chip().id()) ? chip.chip().name() : "", unit));
            rows.add(new Table.Row(
                    Table.cells(
                            List.of(
                                    chip.chip().name(),
                                    chip.chip()
                                            .maker()
                                            .map(id -> data.get(Party.class, id).name())
                                            .orElse(""),
                                    chip.kind().words,
                                    chip.when().toString()),
                            chip.value()),
                    chip.cited()));
        }
        String title = yearEnds.names(end.best()) + ", " + value(end.best().value(), unit) + ", against "
                + yearEnds.names(end.frontier()) + ", " + value(end.frontier().value(), unit)
                + ": the best chips at the end of " + end.year();
        String left = yearEnds.leftOut(THROUGHPUT).stream().map(Chip::name).collect(Collectors.joining(", "));
        return new Figure(
                "performance",
                false,
                title,
                metric.name() + " of " + chips.size()
                        + " chips by the date of their release. The lines are the best so far"
                        + " on either side, by lower bounds; named are the latest record holders.",
                title + ". Both sides rise over the years; the foreign line lies above the Chinese one.",
                chips(),
                Optional.of(new Chart(
                        "Release",
                        metric.name() + ", " + unit + " (logarithmic)",
                        Form.LOG,
                        marks,
                        List.of(others, chinese),
                        OptionalDouble.empty(),
                        "")),
                List.of(),
                table(List.of("Chip", "Maker", "Side", "Release"), rows),
                left.isEmpty() ? "" : "Excluded, because no release date is known: " + left + ".");
    }

    private static ImmutableList<Key> chips() {
        return ImmutableList.of(
                new Key(Kind.CHINA, "Chinese"),
                new Key(Kind.CHINA_PLANNED, "Chinese, planned"),
                new Key(Kind.OTHERS, "foreign"),
                new Key(Kind.OTHERS_PLANNED, "foreign, planned"));
    }

    private static String value(Computed value, String unit) {
        return Words.range(value.estimate(), 3, " " + unit);
    }

    private static Line bestSoFar(List<Dated> chips, boolean chinese) {
        List<double[]> points = new ArrayList<>();
        double best = 0;
        for (Dated chip : chips) {
            if (chip.chinese() == chinese && !chip.planned() && chip.least() > best) {
                if (best > 0) {
                    points.add(new double[] {chip.x(), best, best});
                }
                best = chip.least();
                points.add(new double[] {chip.x(), best, best});
            }
        }
        return new Line(chinese ? Tone.CHINA : Tone.OTHERS, "", points);
    }

    /** Returns the latest two chips of a side that raised its best. */
    private static List<String> recordHolders(List<Dated> chips, boolean chinese) {
        List<String> holders = new ArrayList<>();
        double best = 0;
        for (Dated chip : chips) {
            if (chip.chinese() == chinese && !chip.planned() && chip.least() > best) {
                best = chip.least();
                holders.add(chip.chip().id());
            }
        }
        return holders.subList(Math.max(0, holders.size() - 3), holders.size());
    }

    Figure shares() {
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        for (SmallFraction.Answer answer : new SmallFraction(data).answers()) {
            String by = by(answer.said());
            String counted = answer.counted().unit().orElse(answer.counted().name());
            share(by, counted, "Huawei, Cambricon and Nvidia", answer.ofThree(), marks, rows);
            share(by, counted, "six designers", answer.ofSix(), marks, rows);
            if (findings.size() < 3) {
                findings.add(by + ": " + Words.share(SmallFraction.known(answer.ofThree())));
            }
        }
        return new Figure(
                "shares",
                true,
                "“A small fraction”: Huawei and Cambricon shipped, of all chips of theirs and Nvidia’s in "
                        + SmallFraction.YEAR + ", by " + String.join("; ", findings),
                "Each row takes Huawei’s output from the source that it names; the sources disagree. Dashed bars hold with"
                        + " the confidence written at them. An H100 equivalent is as much 8-bit throughput as one Nvidia H100."
                        + " The six designers are Huawei, Cambricon, Nvidia, AMD, Google and Amazon.",
                "A row for each source and count, with its share from 0 to 100 %.",
                ImmutableList.of(),
                Optional.of(new Chart(
                        "Share of Huawei and Cambricon",
                        "Share, %",
                        Form.ROWS,
                        marks,
                        List.of(),
                        OptionalDouble.empty(),
                        "")),
                List.of(),
                table(List.of("By", "Counted", "Of", "Share"), rows),
                "");
    }

    private void share(String by, String counted, String of, Computed share, List<Mark> marks, List<Table.Row> rows) {
        Estimate known = SmallFraction.known(share);
        String words = certain(Words.share(known), known);
        if (known.best().isPresent() || !known.interval().equals(Interval.unbounded())) {
            marks.add(new Mark(
                    Kind.FIRST, 0, known, by + ", " + counted + " of " + of + ": " + words, by + ": " + words));
        }
        rows.add(new Table.Row(Table.cells(List.of(by, counted, of, words), known), citations(share.inputs())));
    }

    /** Returns who states a figure, or else who publishes the source that is cited first and how it was read. */
    private String by(Claim claim) {
        if (!claim.statedBy().isEmpty()) {
            return claim.statedBy().stream()
                    .map(id -> data.get(Party.class, id).name())
                    .collect(Collectors.joining(", "));
        }
        Source first = data.get(Source.class, claim.citations().get(0).source());
        String how = first.grade()
                .filter(grade ->
                        !grade.name().equals("primary") && !grade.name().equals("secondary"))
                .map(grade -> " (" + Page.read(grade) + ")")
                .orElse("");
        return first.publisher().orElse(first.title()) + how;
    }

    Figure roadmap() {
        LocalDate from = LocalDate.of(lastYear, 12, 31);
        Roadmap roadmap = new Roadmap(data, from);
        Metric metric = data.get(Metric.class, Roadmap.METRIC);
        String unit = metric.unit().orElse("");
        Roadmap.Course course = roadmap.courses(List.of()).get(0);
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        double end = lastYear + 2;
        for (Roadmap.Step step : course.steps()) {
            Dated chip = dated(
                    step.chip(),
                    step.when(),
                    step.value().estimate(),
                    step.value().inputs());
            marks.add(chip.mark(chip.chip().name(), unit));
            end = Math.max(end, Mark.year(step.when().lastDay()));
            rows.add(new Table.Row(
                    Table.cells(
                            List.of(
                                    chip.chip().name(),
                                    Words.date(chip.when()),
                                    value(step.value(), unit),
                                    Words.percent(step.ratio().estimate())),
                            step.ratio().estimate()),
                    chip.cited()));
        }
        StringBuilder rivals = new StringBuilder();
        for (Roadmap.Rival rival : course.rivals()) {
            Dated chip = dated(
                    rival.chip(),
                    rival.when(),
                    rival.value().estimate(),
                    rival.value().inputs());
            marks.add(chip.mark(chip.chip().name(), unit));
            rivals.append(" ")
                    .append(chip.chip().name())
                    .append(", planned for ")
                    .append(Words.date(chip.when()))
                    .append(" with ")
                    .append(value(rival.value(), unit))
                    .append(", beats the assumed growth, which gives ")
                    .append(value(rival.projected(), unit))
                    .append('.');
        }
        Roadmap.Step last = course.steps().get(course.steps().size() - 1);
        String growth = Words.percent(course.growth());
        String title = last.chip().name() + ", planned for " + Words.date(last.when()) + ", would stand at "
                + Words.percent(last.ratio().estimate()) + " of a foreign frontier that grows by " + growth + " a year";
        List<double[]> points = new ArrayList<>();
        double begin = Mark.year(from);
        for (int quarter = 0; begin + quarter / 4.0 <= end + 0.2; quarter++) {
            Estimate level = quarter == 0
                    ? roadmap.today().estimate()
                    : roadmap.today()
                            .estimate()
                            .times(course.growth().plus(Estimate.exactly(1)).pow(quarter / 4.0));
            points.add(point(begin + quarter / 4.0, level));
        }
        return new Figure(
                "roadmap",
                false,
                title,
                "The blue line is the best foreign chip at the end of " + lastYear + ", " + value(roadmap.today(), unit)
                        + ", growing by " + growth + " a year." + rivals,
                title + ". The planned chips lie below the line.",
                chips(),
                Optional.of(new Chart(
                        "Planned release",
                        metric.name() + ", " + unit + " (logarithmic)",
                        Form.LOG,
                        marks,
                        List.of(new Line(Tone.OTHERS, "foreign frontier, if it grows", points)),
                        OptionalDouble.empty(),
                        "")),
                List.of(),
                table(List.of("Chip", "Planned for", metric.name(), "Of the frontier by then"), rows),
                "");
    }

    private static double[] point(double x, Estimate level) {
        Interval interval = level.interval();
        double best = level.best().orElse(0);
        return new double[] {x, interval.lower().orElse(best), interval.upper().orElse(best)};
    }

    List<Figure> moving() {
        List<Figure> figures = new ArrayList<>();
        for (MovingTarget.Answer answer : new MovingTarget(data).answers(List.of())) {
            MovingTarget.Arrival arrival = answer.arrivals().get(0);
            String subject = data.get(Subject.class, answer.timeline().subject().orElseThrow())
                    .name();
            String goal = data.get(Subject.class, answer.timeline().reference().orElseThrow())
                    .name();
            Estimate years = answer.timeline().years();
            String when = years.best().isPresent() && years.interval().isUpperOpen()
                    ? "almost " + Words.range(Estimate.exactly(years.best().getAsDouble()), 2, " years")
                    : Words.range(years, 2, " years");
            String growth = Words.percent(arrival.growth());
            List<double[]> points = new ArrayList<>();
            for (int step = 0; step <= 24; step++) {
                double time = HORIZON * step / 24;
                points.add(
                        time == 0
                                ? new double[] {0, 1, 1}
                                : point(
                                        time,
                                        arrival.growth()
                                                .plus(Estimate.exactly(1))
                                                .pow(time)));
            }
            List<Claim> claims = new ArrayList<>(List.of(answer.timeline()));
            arrival.measured().ifPresent(claims::add);
            String title = subject + " says that it reaches " + goal + " in " + when + "; it would then have "
                    + Words.percent(arrival.ratio()) + " of the frontier of that day";
            List<Mark> marks = years.best().isPresent()
                    ? List.of(new Mark(
                            Kind.CHINA,
                            years.best().getAsDouble(),
                            Estimate.exactly(1),
                            subject + " arrives before this",
                            subject + " reaches today’s frontier in " + when))
                    : List.of();
            figures.add(new Figure(
                    "moving-target-" + answer.timeline().id(),
                    true,
                    title,
                    "The frontier does not wait: the blue line is today’s frontier growing by " + growth
                            + " a year. Years count from the day of the undated article.",
                    title + ". The line rises from 100 % while the goal stays at 100 %.",
                    ImmutableList.of(new Key(Kind.CHINA, subject), new Key(Kind.OTHERS, "foreign frontier")),
                    Optional.of(new Chart(
                            "Years from the article’s day",
                            "Performance, % of the frontier on the article’s day",
                            Form.LINEAR,
                            marks,
                            List.of(new Line(Tone.OTHERS, "foreign frontier", points)),
                            OptionalDouble.of(1),
                            "")),
                    List.of(),
                    table(
                            List.of(
                                    "Growth of the frontier a year",
                                    "Years until arrival",
                                    "Of the frontier on arrival"),
                            List.of(new Table.Row(
                                    Table.cells(List.of(growth, when, Words.percent(arrival.ratio())), arrival.ratio()),
                                    citations(claims)))),
                    ""));
        }
        return figures;
    }

    Figure causes() {
        Bottlenecks bottlenecks = Bottlenecks.of(data);
        Set<Claim> direct = new LinkedHashSet<>();
        Set<Claim> roots = new LinkedHashSet<>();
        Set<String> firms = new LinkedHashSet<>();
        for (AIFirm firm : data.all(AIFirm.class)) {
            if (!bottlenecks.constraintsOn(firm.id()).isEmpty()) {
                firms.add(firm.name());
                direct.addAll(bottlenecks.constraintsOn(firm.id()));
                roots.addAll(bottlenecks.rootCausesFor(firm.id()));
            }
        }
        if (firms.isEmpty()) {
            throw new NoSuchElementException("expected an AI firm that something holds back");
        }
        List<Table.Row> rows = new ArrayList<>();
        roots.forEach(claim -> rows.add(row("Root cause", claim)));
        direct.forEach(claim -> rows.add(row("Holds back directly", claim)));
        List<String> names = roots.stream().map(Figures::name).distinct().toList();
        String title =
                names.size() + " root causes hold back " + String.join(", ", firms) + ": " + String.join(", ", names);
        return new Figure(
                "causes",
                true,
                title,
                "Every cause on the left leads, over the gaps that it opens, to every constraint on the right.",
                title,
                ImmutableList.of(),
                Optional.empty(),
                List.of(
                        new Frame("Root causes", names),
                        new Frame(
                                "What holds back " + String.join(", ", firms),
                                direct.stream().map(Figures::name).distinct().toList())),
                new Table(List.of("What", "Name", "The claim"), rows),
                "");
    }

    private static Table.Row row(String what, Claim claim) {
        return new Table.Row(List.of(what, name(claim), claim.summary()), ImmutableSet.copyOf(claim.citations()));
    }

    /** Returns the id as words, for claims have no names. */
    private static String name(Claim claim) {
        return claim.id().replace('-', ' ');
    }

    private static ImmutableSet<Citation> citations(Collection<? extends Claim> claims) {
        return claims.stream().flatMap(claim -> claim.citations().stream()).collect(ImmutableSet.toImmutableSet());
    }
}
