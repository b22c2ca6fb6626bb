// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.chipgap.analysis.Computed;
import io.github.chipgap.analysis.Reconciliation;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.estimate.Estimate;
import io.github.chipgap.estimate.ReportText;
import io.github.chipgap.examples.gaps.YearEnds.YearEnd;
import io.github.chipgap.examples.gaps.report.ChipFigure;
import io.github.chipgap.examples.gaps.report.ConstraintChart;
import io.github.chipgap.examples.gaps.report.Figure;
import io.github.chipgap.examples.gaps.report.MovingTargetChart;
import io.github.chipgap.examples.gaps.report.PerformanceChart;
import io.github.chipgap.examples.gaps.report.RoadmapChart;
import io.github.chipgap.examples.gaps.report.ShareChart;
import io.github.chipgap.examples.gaps.report.YearChart;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of the report, drawn from the answers that are printed. */
final class Figures {
    private static final String THROUGHPUT = "fp16-dense";

    private final Dataset data;
    private final List<Estimate> growthRates;
    private final YearEnds yearEnds;

    /** Figures for growth rates of the frontier, or for the published one where none is given. */
    Figures(Dataset data, List<Estimate> growthRates) {
        this.data = data;
        this.growthRates = growthRates;
        this.yearEnds = new YearEnds(data);
    }

    List<Figure> list() {
        List<Figure> figures = new ArrayList<>(
                List.of(performance(), gap(), lag(), shares(), roadmap(), new ConstraintChart(data).figure()));
        new MovingTarget(data).answers(growthRates).forEach(answer -> figures.add(movingTarget(answer)));
        return figures;
    }

    private Figure performance() {
        Metric metric = data.get(Metric.class, THROUGHPUT);
        List<ChipFigure> chips = new ArrayList<>();
        for (Chip chip : data.all(Chip.class)) {
            ImmutableList<Measurement> values = values(chip, metric);
            Optional<Period> released = chip.released();
            if (released.isPresent() && !released.get().isRelative() && !values.isEmpty()) {
                Estimate value = Reconciliation.hull().reconcile(data, values).value();
                chips.add(figure(chip, released.get(), value, values));
            }
        }
        String left = yearEnds.leftOut(THROUGHPUT).stream().map(Chip::name).collect(Collectors.joining(", "));
        String says = "Each point is a chip on the day of its release; hollow ones are only planned. "
                + lastOf(THROUGHPUT).map(this::says).orElse("")
                + (left.isEmpty() ? "" : "Not drawn, for want of a release: " + left + ".");
        return new PerformanceChart(metric.name(), metric.unit().orElse(""), says, chips).figure();
    }

    private String says(YearEnd end) {
        ReportText words = YearEnds.words(end.gap().metric());
        return "At the end of " + end.year() + " the best Chinese one was " + yearEnds.names(end.best()) + " with "
                + words.of(end.best().value().estimate()) + ", and the best of the others "
                + yearEnds.names(end.frontier()) + " with "
                + words.of(end.frontier().value().estimate()) + ". ";
    }

    private Optional<YearEnd> lastOf(String metric) {
        return yearEnds.in(metric).stream().reduce((earlier, later) -> later);
    }

    private ImmutableList<Measurement> values(Chip chip, Metric metric) {
        return data.claimsAbout(chip.id()).stream()
                .filter(Measurement.class::isInstance)
                .map(Measurement.class::cast)
                .filter(value -> value.metric().equals(metric.id()))
                .collect(ImmutableList.toImmutableList());
    }

    private ChipFigure figure(Chip chip, Period when, Estimate value, Collection<? extends Claim> claims) {
        Optional<Party> maker = chip.maker().map(id -> data.get(Party.class, id));
        ImmutableSet<Citation> times = chip.releases().stream()
                .flatMap(milestone -> milestone.citations().stream())
                .collect(ImmutableSet.toImmutableSet());
        return new ChipFigure(
                chip.name(),
                maker.map(Party::name).orElse(""),
                maker.flatMap(Party::jurisdiction).filter("CN"::equals).isPresent(),
                chip.releases().stream().allMatch(Milestone::isPlanned),
                when,
                value,
                ImmutableSet.<Citation>builder()
                        .addAll(citations(claims))
                        .addAll(times)
                        .build());
    }

    private Figure gap() {
        return new YearChart(
                        "gap",
                        "The gap, year by year",
                        "What part the best Chinese chip did of what the best of the others did, by chips whose release "
                                + "is dated; 1 is on a par. "
                                + last(end ->
                                        ReportText.plain().of(end.gap().ratio().orElseThrow())),
                        "Best Chinese chip / best of the others",
                        true,
                        1,
                        values(
                                end -> end.gap().ratio(),
                                end -> ReportText.plain().of(end.gap().ratio().orElseThrow())))
                .figure();
    }

    private Figure lag() {
        return new YearChart(
                        "lag",
                        "The lag, year by year",
                        "How many years earlier the others first had what the best Chinese chip had by then, with 2 "
                                + "percent taken for the same; below 0 they had it later. "
                                + last(end -> YearEnds.lag(end.lag())),
                        "Years behind",
                        false,
                        0,
                        values(end -> end.lag().years(), end -> YearEnds.lag(end.lag())))
                .figure();
    }

    private String last(Function<YearEnd, String> words) {
        return YearEnds.METRICS.stream()
                .map(metric -> data.get(Metric.class, metric).name()
                        + lastOf(metric)
                                .map(end -> ", at the end of " + end.year() + ": " + words.apply(end) + ".")
                                .orElse(": in no year do both sides have a figure."))
                .collect(Collectors.joining(" "));
    }

    private List<YearChart.YearValue> values(
            Function<YearEnd, Optional<Estimate>> value, Function<YearEnd, String> words) {
        List<YearChart.YearValue> values = new ArrayList<>();
        for (String metric : YearEnds.METRICS) {
            for (YearEnd end : yearEnds.in(metric)) {
                values.add(new YearChart.YearValue(
                        end.year(),
                        end.gap().metric().name(),
                        yearEnds.names(end.best()) + " against " + yearEnds.names(end.frontier()),
                        value.apply(end),
                        words.apply(end),
                        citations(end.leading())));
            }
        }
        return values;
    }

    private Figure shares() {
        List<ShareChart.Share> shares = new ArrayList<>();
        for (SmallFraction.Answer answer : new SmallFraction(data).answers()) {
            String by = by(answer.said());
            String counted = answer.counted().unit().orElse(answer.counted().name());
            shares.add(share(by + ", of three", counted, answer.ofThree()));
            shares.add(share(by + ", of six", counted, answer.ofSix()));
        }
        return new ShareChart(
                        "What a small fraction was in " + SmallFraction.YEAR,
                        "What part Huawei and Cambricon shipped of what three designers did, they and Nvidia, and of what six did "
                                + "that are counted. Each row takes Huawei's output from the source that it names, for they "
                                + "disagree. A point alone has no bounds: too many "
                                + "doubtful figures together leave none.",
                        shares)
                .figure();
    }

    private static ShareChart.Share share(String by, String counted, Computed share) {
        return new ShareChart.Share(
                by, counted, SmallFraction.known(share), SmallFraction.words(share), citations(share.inputs()));
    }

    /** Whose figure it is: of those who state it, else of who publishes the source that is cited first. */
    private String by(Claim claim) {
        if (!claim.statedBy().isEmpty()) {
            return claim.statedBy().stream()
                    .map(id -> data.get(Party.class, id).name())
                    .collect(Collectors.joining(", "));
        }
        Source first = data.get(Source.class, claim.citations().get(0).source());
        return first.publisher().orElse(first.title());
    }

    private Figure roadmap() {
        Roadmap roadmap = new Roadmap(data);
        Metric metric = data.get(Metric.class, Roadmap.METRIC);
        Estimate today = roadmap.today().estimate();
        List<Roadmap.Course> courses = roadmap.courses(growthRates);
        ReportText words = ReportText.plain().withUnit(metric.unit().orElse(""));
        StringBuilder says = new StringBuilder(
                "On " + Roadmap.FROM + " the best on the market outside China had " + words.of(today) + ". ");
        for (Roadmap.Course course : courses) {
            course.steps().stream()
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> says.append("If that grows by ")
                            .append(ReportText.plain().of(course.growth()))
                            .append(" a year, ")
                            .append(last.chip().name())
                            .append(", planned for ")
                            .append(last.when())
                            .append(", then stands at ")
                            .append(ReportText.plain().of(last.ratio().estimate()))
                            .append(" of the frontier. "));
        }
        return new RoadmapChart(
                        metric.name(),
                        metric.unit().orElse(""),
                        says.toString().strip(),
                        Roadmap.FROM,
                        today,
                        courses.stream().map(this::course).toList(),
                        citations(roadmap.claims(growthRates)))
                .figure();
    }

    private RoadmapChart.Course course(Roadmap.Course course) {
        List<RoadmapChart.Plan> plans = new ArrayList<>();
        for (Roadmap.Step step : course.steps()) {
            plans.add(new RoadmapChart.Plan(
                    figure(
                            step.chip(),
                            step.when(),
                            step.value().estimate(),
                            step.value().inputs()),
                    step.frontier().estimate(),
                    Optional.of(step.ratio().estimate())));
        }
        for (Roadmap.Rival rival : course.rivals()) {
            plans.add(new RoadmapChart.Plan(
                    figure(
                            rival.chip(),
                            rival.when(),
                            rival.value().estimate(),
                            rival.value().inputs()),
                    rival.projected().estimate(),
                    Optional.empty()));
        }
        return new RoadmapChart.Course(course.growth(), plans);
    }

    private Figure movingTarget(MovingTarget.Answer answer) {
        List<Claim> claims = new ArrayList<>(List.of(answer.timeline()));
        answer.arrivals().forEach(arrival -> arrival.measured().ifPresent(claims::add));
        return new MovingTargetChart(
                        "moving-target-" + answer.timeline().id(),
                        data.get(Subject.class, answer.timeline().subject().orElseThrow())
                                .name(),
                        data.get(Subject.class, answer.timeline().reference().orElseThrow())
                                .name(),
                        answer.timeline().years(),
                        answer.arrivals().stream()
                                .map(arrival -> new MovingTargetChart.Course(arrival.growth(), arrival.ratio()))
                                .toList(),
                        citations(claims))
                .figure();
    }

    private static ImmutableSet<Citation> citations(Collection<? extends Claim> claims) {
        return claims.stream().flatMap(claim -> claim.citations().stream()).collect(ImmutableSet.toImmutableSet());
    }
}
