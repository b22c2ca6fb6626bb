// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of the answer to a question. Other answers are shown as tables. */
final class Figures {
    private static final String NO_FIGURE = "no figure";
    private static final String RATIO = "best Chinese chip in percent";

    private final String question;
    private final ImmutableList<Row> rows;

    private Figures(String question, Iterable<Row> rows) {
        this.question = question;
        this.rows = ImmutableList.copyOf(rows);
    }

    /** Returns the figures of the rows of all answers, in the order of the questions. */
    static List<Figure> of(List<Row> answers) {
        return Multimaps.index(answers, Row::question).asMap().entrySet().stream()
                .flatMap(answer -> new Figures(answer.getKey(), answer.getValue()).all())
                .toList();
    }

    private Stream<Figure> all() {
        return switch (question.replaceFirst("^(\\w+ \\w+).*", "$1")) {
            case "How far" -> Stream.concat(figure(about(RATIO), this::gap), chips());
            case "How long" -> figure(rows, this::lag);
            case "When is" -> figure(about("an article without a date"), this::parity);
            case "What share" -> figure(about(": share of "), this::shares);
            case "Who owned" -> figure(about("Chips of all counted makers"), this::owned);
            case "What holds" -> figure(rows, this::causes);
            case "What did" -> figure(about("Totals"), this::money);
            case "Which chips" -> figure(about("All chips, "), this::controls);
            default -> figure(List.of(), this::causes); // no rows to draw: a table of the whole answer
        };
    }

    /** Returns the figure of some rows, or a table of the whole answer if the last of them has no figure. */
    private Stream<Figure> figure(List<Row> some, Function<List<Row>, Figure> drawing) {
        return Stream.of(
                some.isEmpty() || lastOfFirstTopic(some).answer().equals(NO_FIGURE)
                        ? table(question.replaceAll("\\W+", "-"), question, "", rows)
                        : drawing.apply(some));
    }

    private Figure gap(List<Row> ratios) {
        Row last = lastOfFirstTopic(ratios);
        String title = "%s, the best Chinese AI chip has %s of the %s of the best foreign one"
                .formatted(when(last.subject()), last.shortAnswer(), last.shortTopic());
        String says = "By chips whose release is dated. More metrics: chipgap --section gap. ";
        Chart chart = Chart.overTime(Chart.Form.LOG, "% of the best foreign chip (logarithmic)", drawn(ratios))
                .withLevel(1, "100 %: parity");
        return figure("gap", title, says + latest(ratios), drawn(ratios), chart);
    }

    /** Returns the figure of the chips with a date of release, in the first metric with a known ratio. */
    private Stream<Figure> chips() {
        List<Row> known = about(RATIO).stream().filter(Row::isKnown).toList();
        if (known.isEmpty()) {
            return Stream.empty();
        }
        Row best = lastOfFirstTopic(known);
        String all = best.shortTopic() + ": all ";
        List<Row> dated = about(all).stream()
                .filter(row -> row.year().isPresent())
                .map(row -> row.with(row.topic().replace(all, ""), row.answer()))
                .toList();
        String title = "%s, best in %s: %s".formatted(when(best.subject()), best.shortTopic(), best.details());
        String says = """
                %d chips by the date of their release; %d without a date are left out. The lines are the best so far \
                on either side, by lower bounds.""".formatted(dated.size(), about(all).size() - dated.size());
        Chart chart = Chart.ofChips(best.shortTopic() + ", " + about(all).get(0).unit() + " (logarithmic)", dated);
        return Stream.of(figure("performance", title, says, dated, chart));
    }

    private Figure lag(List<Row> lags) {
        Row last = lastOfFirstTopic(lags);
        String title = "%s, the best Chinese AI chip’s time behind in %s: %s"
                .formatted(when(last.subject()), last.shortTopic(), last.shortAnswer());
        String says = """
                Years since foreign makers first had the throughput or memory of the best Chinese chip; values within \
                2 % count as equal. More metrics: chipgap --section lag.\s""";
        Chart chart =
                Chart.overTime(Chart.Form.LINEAR, "Years behind", drawn(lags)).withLevel(0, "0: level; ahead below it");
        return figure("lag", title, says + latest(lags), drawn(lags), chart);
    }

    private Figure parity(List<Row> own) {
        String title = own.get(0).subject() + " is level with the best chips of the article’s day "
                + own.get(0).answer().replaceFirst(", then at (.*)", "; computed, that is $1 by then");
        String says = """
                The goal stands still, the frontier does not: each row is a plan in percent of the frontier at its \
                time. The table also has the levels of the frontier.""";
        List<Row> followers = rows.stream().filter(row -> row.unit().isEmpty()).toList();
        Chart chart = Chart.ofRows("% of the frontier by then", followers).withLevel(1, "100 %: parity");
        return figure("parity", title, says, rows, chart);
    }

    private Figure shares(List<Row> shares) {
        Row last = lastOfFirstTopic(shares);
        String title = "Huawei and Cambricon shipped %s of six designers’ AI chips of %s (simulated, 90 %% range)"
                .formatted(last.answer(), last.subject());
        String says = """
                Sources disagree on Huawei’s chips: the table has the figures of each. An H100 equivalent is as much \
                8-bit throughput as one Nvidia H100.""";
        Stream<Row> huawei = rows.stream().filter(row -> row.subject().equals("Huawei"));
        List<Row> shown = Stream.concat(shares.stream(), huawei).toList();
        Chart chart = Chart.ofRows("% of six designers’ chips", shares);
        return figure("shares", title, says, shown, chart);
    }

    /** Returns the figure of the last day. */
    private Figure owned(List<Row> totals) {
        List<Row> last = about(totals.get(totals.size() - 1).topic());
        String day = when(last.get(0).topic().replaceFirst(".*: ", ""));
        String title = last.stream()
                .limit(2)
                .map(row -> row.subject() + " owned " + row.answer())
                .collect(Collectors.joining(", ", day + ", in " + last.get(0).unit() + ": ", ""));
        String says = "Chips of all counted makers. Earlier years: chipgap --section owned.";
        return figure("owned", title, says, last, Chart.ofRows(last.get(0).unit(), last));
    }

    private Figure causes(List<Row> claims) {
        String firms = claims.get(0).topic();
        String causes = claims.stream()
                .filter(row -> row.topic().equals(firms) && !row.subject().endsWith("a gap"))
                .map(Row::subject)
                .distinct()
                .collect(Collectors.joining(", "));
        String title = "What holds back " + firms + ": " + causes;
        return table("causes", title, "Each claim is in the words of the data, with its standing.", claims);
    }

    private Figure money(List<Row> totals) {
        String title = "Investment in chips, " + totals.get(0).line();
        return table("money", title, "Each amount is counted once. Its parts: chipgap --section money.", totals);
    }

    /** Returns the rules, without the chips. */
    private Figure controls(List<Row> chips) {
        long met = chips.stream().filter(row -> row.answer().startsWith("met")).count();
        String rule = chips.get(0).topic().replaceFirst("^All chips, ", "");
        String title = "On their published figures, " + met + " of " + chips.size() + " chips meet: " + rule;
        return table("controls", title, "The chips by name: chipgap --section controls.", about("Rules in force"));
    }

    private Figure figure(String id, String title, String says, List<Row> shown, Chart chart) {
        return new Figure(id, question, title, says, shown, Optional.of(chart));
    }

    private Figure table(String id, String title, String says, List<Row> shown) {
        return new Figure(id, question, title, says, shown, Optional.empty());
    }

    /** Returns the rows whose topic contains some words. */
    private List<Row> about(String words) {
        return rows.stream().filter(row -> row.topic().contains(words)).toList();
    }

    /** Returns the rows of the first and the last topic, without details: enough for a picture. */
    private static List<Row> drawn(List<Row> rows) {
        List<String> ends =
                List.of(rows.get(0).topic(), rows.get(rows.size() - 1).topic());
        return rows.stream()
                .filter(row -> ends.contains(row.topic()))
                .map(row -> row.with(row.shortTopic(), row.shortAnswer()))
                .toList();
    }

    private static Row lastOfFirstTopic(List<Row> rows) {
        String topic = rows.get(0).topic();
        return Streams.findLast(rows.stream().filter(row -> row.topic().equals(topic)))
                .orElseThrow();
    }

    /** Returns a sentence with the answers of the last day. */
    private static String latest(List<Row> rows) {
        Row last = lastOfFirstTopic(rows);
        return rows.stream()
                .filter(row -> row.asOf().equals(last.asOf()))
                .map(row -> row.shortTopic() + " " + row.shortAnswer())
                .collect(Collectors.joining("; ", when(last.subject()) + ": ", "."));
    }

    /** Returns a day as it begins a sentence, as in "At the end of 2025" or "On 28 November 2026". */
    private static String when(String day) {
        return (day.startsWith("end") ? "At the " : "On ") + day;
    }
}
