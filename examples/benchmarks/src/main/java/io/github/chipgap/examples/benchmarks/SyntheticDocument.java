// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A document of any size, shaped like the bundled article: the same types and layout, repeated names and sources, ids
 * that refer to each other. The same size yields the same bytes.
 *
 * <p>It consists of groups. Each is a report about a chipmaker and an AI firm, with its claims about them. Constraints
 * form chains of causes, each {@value #CHAIN} groups long.
 */
final class SyntheticDocument {
    private static final int BYTES_OF_GROUP = 13_700;
    private static final int CHAIN = 10;
    private static final int CHIPS = 4;
    private static final int CONSTRAINTS = 2;
    private static final int FINDINGS = 5;
    private static final int METRICS = 8;
    private static final int BUFFER = 1 << 16;
    private static final long SEED = 20261123;

    private static final String[] PUBLISHERS = {"Epoch AI", "MLCommons", "CSET", "IEEE Spectrum", "TechInsights"};
    private static final String[] COUNTRIES = {"CN", "US", "TW", "KR", "JP", "NL"};
    private static final String[] STANDINGS = {"reported", "self-reported", "projected", "consensus", "estimated"};
    private static final String[] CONSTRAINT_KINDS = {"chip-supply", "equipment", "talent", "capital", "policy"};
    private static final String[] FINDING_KINDS = {"outcome", "assessment", "mechanism", "remedy", "outlook"};
    private static final String[] UNITS = {"TFLOP/s", "GB/s", "GB", "W", "chips", "mm2", "1/s", "people"};

    private final int groups;
    private final int measurements;
    private final Random random = new Random(SEED);
    private final StringBuilder text = new StringBuilder(2 * BUFFER);
    private boolean first;

    private SyntheticDocument(int groups, int measurements) {
        this.groups = groups;
        this.measurements = measurements;
    }

    /** Returns a document of about this many bytes. */
    static SyntheticDocument ofBytes(long bytes) {
        return new SyntheticDocument((int) Math.max(1, Math.round((double) bytes / BYTES_OF_GROUP)), 4 * CHIPS);
    }

    /** Returns a document of this many groups, each with this many measurements. */
    static SyntheticDocument ofGroups(int groups, int measurements) {
        return new SyntheticDocument(groups, measurements);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new AssertionError("a stream into memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    private void write(OutputStream out) throws IOException {
        text.append("{\n  \"format\": 1,\n  \"id\": \"synthetic\",\n  \"version\": \"1\",\n  \"title\": \"Made up\"");
        writeParties(out);
        writeThings(out);
        writeClaims(out);
        text.append("\n}\n");
        flush(out, 0);
    }

    private void writeParties(OutputStream out) throws IOException {
        writeArray(out, "sources", groups, g -> {
            put("title", "Report no. " + g + " on chips and who makes them");
            put("publisher", one(PUBLISHERS, g));
            put("published", String.format(Locale.ROOT, "%d-%02d", 2015 + g % 11, 1 + g % 12));
            put("url", "https://example.org/reports/" + g);
            put("license", "CC-BY-4.0");
            put("paragraphs", 60);
        });
        writeArray(out, "chipmakers", groups, g -> putParty("Chipmaker " + g, g));
        writeArray(out, "aiFirms", groups, g -> putParty("AI firm " + g, g));
        writeArray(out, "cohorts", groups, g -> {
            put("name", "The parties of report no. " + g);
            putIds("members", id("aiFirms", g), id("chipmakers", g));
            put("membersExhaustive", false);
            putCitations(g);
        });
    }

    private void writeThings(OutputStream out) throws IOException {
        writeArray(out, "metrics", METRICS, m -> {
            put("name", "Figure no. " + m);
            put("kind", m == 4 ? "flow" : "level");
            put("unit", UNITS[m]);
            put("moreIsBetter", m != 3);
            key("domain").append("{\"atLeast\": 0}");
        });
        writeArray(out, "chips", groups * CHIPS, c -> {
            put("name", "Accelerator " + c);
            put("maker", id("chipmakers", c / CHIPS));
            put("generic", false);
            putIds("foundries", id("chipmakers", c / CHIPS));
            put("processNode", c % 3 == 0 ? "7 nm" : "TSMC 4N");
            key("lifecycle").append("[{\"stage\": \"released\", \"period\": \"");
            text.append(String.format(Locale.ROOT, "%d-%02d-%02d", 2015 + c % 11, 1 + c % 12, 1 + c % 28));
            text.append("\", \"standing\": \"reported\", \"citations\": ");
            appendCitations(c / CHIPS);
            text.append("}]");
            putCitations(c / CHIPS);
        });
    }

    private void writeClaims(OutputStream out) throws IOException {
        writeArray(out, "investments", groups, g -> {
            put("summary", "Over more than ten years the firm has had over " + (g % 900 + 1) + " billion put into it.");
            put("investor", id("aiFirms", g));
            putIds("recipients", id("chipmakers", g));
            put("recipientsExhaustive", g % 2 == 0);
            key("amount").append("{\"moreThan\": ").append(g % 900 + 1).append("e9}");
            put("currency", g % 3 == 0 ? "CNY" : "USD");
            key("spanYears").append("{\"moreThan\": 10}");
            putTexts("purposes", "a chip industry of its own", "less reliance on others");
            putStanding(g);
            putCitations(g);
        });
        writeArray(out, "capabilityGaps", groups * 2, i -> {
            put("summary", "The accelerator does far less than that of the other maker; the source gives no figure.");
            put("subject", id("chips", i / 2 * CHIPS));
            put("reference", id("chips", (i / 2 + 1) % groups * CHIPS + 1));
            put("metric", id("metrics", i % METRICS));
            key("ratio").append("{\"moreThan\": 0, \"lessThan\": 1}");
            put("period", String.format(Locale.ROOT, "%d/%d", 2015 + i % 5, 2020 + i % 5));
            putIds("causedBy", id("constraints", i));
            putStanding(i);
            putCitations(i / 2);
        });
        writeArray(out, "constraints", groups * CONSTRAINTS, i -> {
            put("summary", "Without the machines of report no. " + i / CONSTRAINTS + ", output is limited.");
            put("kind", one(CONSTRAINT_KINDS, i));
            putIds("limits", id("cohorts", i / CONSTRAINTS));
            putTexts("hinders", "chip production", "training of large models");
            put("rootCause", i % CONSTRAINTS == 1);
            if (i % (CHAIN * CONSTRAINTS) != 0) {
                putIds("causedBy", id("constraints", i - 1));
            }
            putStanding(i);
            putCitations(i / CONSTRAINTS);
        });
        writeArray(out, "timelineEstimates", groups, g -> {
            put(
                    "summary",
                    "By its own account the firm is a little under two years from chips that equal the other's.");
            put("subject", id("chipmakers", g));
            put("milestone", "makes chips that perform on a par");
            put("reference", id("chips", g * CHIPS));
            put("metric", id("metrics", g % METRICS));
            key("years").append("{\"almost\": 2}");
            putStanding(g);
            putIds("statedBy", id("chipmakers", g));
            putCitations(g);
        });
        writeArray(out, "measurements", groups * measurements, this::putMeasurement);
        writeArray(out, "findings", groups * FINDINGS, i -> {
            put("summary", "Access to accelerator " + i + " is a direct edge over competitors in AI.");
            put("kind", one(FINDING_KINDS, i));
            putIds("about", id("chips", i / FINDINGS * CHIPS + i % CHIPS));
            putStanding(i);
            putCitations(i / FINDINGS);
        });
        writeArray(out, "events", groups, g -> {
            put("name", "Conference no. " + g);
            put("venue", "Tsinghua University, Beijing");
            putIds("participants", id("aiFirms", g), id("chipmakers", g));
            putTexts("topics", "what the industry cannot do yet");
            putCitations(g);
        });
    }

    private void putMeasurement(int i) {
        int group = i / measurements;
        put("summary", "The accelerator does what the table of report no. " + group + " gives, row " + i % 97 + ".");
        put("subject", id("chips", group * CHIPS + i % CHIPS));
        put("metric", id("metrics", random.nextInt(METRICS)));
        key("value");
        int tenths = random.nextInt(50_000) + 1;
        switch (i % 5) {
            case 0 ->
                text.append("{\"atLeast\": ")
                        .append(tenths)
                        .append(", \"atMost\": ")
                        .append(tenths * 2)
                        .append('}');
            case 1 -> text.append("{\"about\": ").append(tenths).append("e3}");
            case 2 -> text.append(tenths);
            default -> text.append(tenths / 10).append('.').append(tenths % 10);
        }
        if (i % 4 == 0) {
            put("period", String.format(Locale.ROOT, "%d", 2015 + i % 11));
        }
        putStanding(i);
        if (i % 3 == 0) {
            putIds("statedBy", id("chipmakers", group));
        }
        putCitations(group);
    }

    private void putParty(String name, int group) {
        put("name", name);
        putTexts("aliases", name + " Corporation");
        put("jurisdiction", one(COUNTRIES, group));
        putCitations(group);
    }

    private void putStanding(int i) {
        put("standing", one(STANDINGS, i));
    }

    private void putCitations(int group) {
        key("citations");
        appendCitations(group);
    }

    private void appendCitations(int group) {
        int paragraph = 1 + random.nextInt(50);
        text.append("[{\"source\": \"").append(id("sources", group)).append("\", \"places\": [\"paragraph ");
        text.append(paragraph);
        if (random.nextBoolean()) {
            text.append("\", \"paragraph ").append(paragraph + 1 + random.nextInt(9));
        }
        text.append("\"]}]");
    }

    /** Writes the fields of a record, except its id. */
    private interface Fields {
        void put(int index);
    }

    private void writeArray(OutputStream out, String name, int count, Fields fields) throws IOException {
        text.append(",\n  \"").append(name).append("\": [");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "\n    {" : ",\n    {");
            first = true;
            put("id", id(name, i));
            fields.put(i);
            text.append("\n    }");
            flush(out, BUFFER);
        }
        text.append(count == 0 ? "]" : "\n  ]");
    }

    private void flush(OutputStream out, int atLeast) throws IOException {
        if (text.length() > atLeast) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        }
    }

    private StringBuilder key(String name) {
        text.append(first ? "\n      \"" : ",\n      \"").append(name).append("\": ");
        first = false;
        return text;
    }

    private void put(String name, String value) {
        key(name).append('"').append(value).append('"');
    }

    private void put(String name, int value) {
        key(name).append(value);
    }

    private void put(String name, boolean value) {
        key(name).append(value);
    }

    private void putIds(String name, String... ids) {
        putTexts(name, ids);
    }

    private void putTexts(String name, String... values) {
        key(name).append("[\"").append(String.join("\", \"", values)).append("\"]");
    }

    private static String one(String[] of, int index) {
        return of[index % of.length];
    }

    /** Returns the id of a record by the name of its array and its index. Ids sort like indexes. */
    static String id(String array, int index) {
        String number = Integer.toString(index);
        String prefix = switch (array) {
            case "sources" -> "report-";
            case "chipmakers" -> "chipmaker-";
            case "aiFirms" -> "ai-firm-";
            case "cohorts" -> "cohort-";
            case "metrics" -> "figure-";
            case "chips" -> "accelerator-";
            case "investments" -> "investment-";
            case "capabilityGaps" -> "gap-";
            case "constraints" -> "constraint-";
            case "timelineEstimates" -> "timeline-";
            case "measurements" -> "measurement-";
            case "findings" -> "finding-";
            default -> "event-";
        };
        return prefix + "0".repeat(7 - number.length()) + number;
    }
}
