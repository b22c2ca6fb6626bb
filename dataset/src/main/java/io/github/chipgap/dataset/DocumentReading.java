// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.primitives.ImmutableIntArray;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Caused;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.Extensible;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.InvalidRecordException;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.ModelRecord;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.Term;
import io.github.chipgap.model.TextKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** One reading of one document. */
final class DocumentReading {
    static final String FORMAT_KEY = "format";
    /** The version of the format that documents are read and written in. */
    static final int FORMAT = 1;

    private static final ImmutableMap<String, TextKind<String>> TEXT_KEYS =
            ImmutableMap.of("id", Kind.ID, "version", Kind.TEXT, "title", Kind.TEXT);
    /** The keys of a document that are not those of arrays of records. */
    static final ImmutableList<String> OWN_KEYS = ImmutableList.of(FORMAT_KEY, "id", "version", "title");

    private static final int RECORDS_PER_PROGRESS = 1000;
    private static final int INTS_PER_PLACE = 3;
    private static final int MORE_IDS_THAN_MESSAGES_SHOW = 20;

    private final ImmutableMap<String, RecordType<?>> types;
    private final ReadLimits limits;
    private final ReadListener listener;
    private final JsonParser parser;
    private final Violations violations;
    private final References references;
    private final ExtensionJson extensionJson;
    private final RecordReading recordReading;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, ExtensionValue> extensions = new LinkedHashMap<>();
    private final List<ModelRecord> records = new ArrayList<>();
    /** Of each record its index in its array, its line and its column. */
    private final ImmutableIntArray.Builder places = ImmutableIntArray.builder();

    /** Of each record by its id the index in the records; filled when it is asked for. */
    private final Map<String, Integer> indexes = new HashMap<>();

    private final CauseCycles causeCycles = new CauseCycles() {
        @Override
        void found(List<String> ids) {
            addCycle(ids);
        }
    };

    private int count;
    private Dataset.@Nullable Builder builder;
    private final @Nullable Dataset base;
    private @Nullable Dataset dataset;
    private @Nullable Exception cause;

    DocumentReading(
            String name,
            ImmutableMap<String, RecordType<?>> types,
            ImmutableSet<Term> terms,
            ReadLimits limits,
            ReadListener listener,
            @Nullable Dataset base,
            JsonParser parser) {
        this.types = types;
        this.base = base;
        this.limits = limits;
        this.listener = listener;
        this.parser = parser;
        this.violations = new Violations(name, parser, limits.maxViolations());
        this.references = new References(violations, base);
        this.extensionJson = new ExtensionJson(parser, violations, limits.maxKeys());
        this.recordReading = new RecordReading(parser, violations, references, extensionJson, terms);
    }

    ValidationReport report() {
        return violations.report();
    }

    Dataset datasetOrThrow() {
        if (dataset == null) {
            throw new InvalidDatasetException(report(), cause);
        }
        return dataset;
    }

    void readAll() {
        try {
            if (readDocument()) {
                references.settle();
                causeCycles.find();
                build();
            }
        } catch (JacksonIOException e) {
            throw e; // not the document's fault
        } catch (StreamConstraintsException e) {
            breakOff(Violation.LIMIT, "a document within the limits of the reader", e);
        } catch (JacksonException e) {
            breakOff(Violation.WELL_FORMED, "well-formed JSON", e);
        }
    }

    private void breakOff(String rule, String expected, JacksonException e) {
        TokenStreamLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        violations.add(rule, violations.pointer(), place, Quoted.of(e.getOriginalMessage()), expected);
        cause = e;
    }

    /** Tells whether the document was read to its end, so that its records can be held against each other. */
    private boolean readDocument() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() == null) {
                violations.add(Violation.TYPE, "", parser.currentLocation(), "an empty document", "a JSON object");
            } else {
                violations.addToken(Violation.TYPE, "a JSON object");
            }
            return false;
        }
        TokenStreamLocation start = parser.currentTokenLocation();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (!seen.add(key)) {
                violations.addSecondKey();
                continue;
            }
            extensionJson.checkKeys(seen.size());
            if (key.equals(FORMAT_KEY)) {
                if (!readFormat()) {
                    return false;
                }
            } else {
                readEntry(key);
            }
        }
        for (String key : OWN_KEYS) {
            if (!seen.contains(key)) {
                violations.add(Violation.MISSING_KEY, "", start, "no such key", "the key " + key + " of the document");
            }
        }
        if (parser.nextToken() != null) {
            violations.addToken(Violation.WELL_FORMED, "nothing after the end of the document");
            return false;
        }
        tellProgress();
        return true;
    }

    /** Tells whether it makes sense to read on. */
    private boolean readFormat() {
        String expected = "format " + FORMAT + ", the only one that this version of the library reads";
        if (!parser.nextToken().isNumeric()) {
            violations.addToken(Violation.TYPE, expected);
            parser.skipChildren();
            return true;
        }
        boolean isOurs;
        try {
            isOurs = new BigDecimal(parser.getString()).compareTo(BigDecimal.valueOf(FORMAT)) == 0;
        } catch (NumberFormatException e) {
            isOurs = false; // an exponent of more than ten digits
        }
        if (!isOurs) {
            violations.addToken(Violation.FORMAT, expected);
        }
        return isOurs;
    }

    private void readEntry(String key) {
        RecordType<?> type = types.get(key);
        TextKind<String> text = TEXT_KEYS.get(key);
        if (type != null) {
            parser.nextToken();
            readRecords(type);
        } else if (text != null) {
            boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
            if (isText && text.allows(parser.getString())) {
                texts.put(key, parser.getString());
            } else {
                violations.addToken(isText ? Problem.VALUE : Violation.TYPE, text.expected());
                parser.skipChildren();
            }
        } else if (key.startsWith(Extensible.EXTENSION_PREFIX)) {
            extensionJson.readEntry(extensions);
        } else {
            violations.addUnknownKey(Iterables.concat(OWN_KEYS, types.keySet()), Violations.OR_AN_EXTENSION);
        }
    }

    private void readRecords(RecordType<?> type) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            violations.addToken(Violation.TYPE, "an array of " + type.name());
            parser.skipChildren();
            return;
        }
        TypePlan<?> plan = recordReading.plan(type);
        if (records.isEmpty() && texts.size() == TEXT_KEYS.size()) {
            builder = newBuilder(); // which looks at each record as soon as it is there
        }
        boolean isCaused = Caused.class.isAssignableFrom(type.javaType());
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            TokenStreamLocation start = parser.currentTokenLocation();
            if (count++ == limits.maxRecords()) {
                throw new StreamConstraintsException("more than " + limits.maxRecords() + " records", start);
            }
            Object record = recordReading.read(plan);
            if (record != null) {
                add((ModelRecord) record);
                if (isCaused) {
                    causeCycles.add((Caused) record);
                }
                places.add(index).add(start.getLineNr()).add(start.getColumnNr());
            }
            if (count % RECORDS_PER_PROGRESS == 0) {
                tellProgress();
            }
        }
    }

    private void tellProgress() {
        TokenStreamLocation here = parser.currentLocation();
        long length = here.getByteOffset() >= 0 ? here.getByteOffset() : here.getCharOffset();
        if (!listener.progressed(length, count)) {
            throw new CancellationException("the listener ended the reading after " + count + " records");
        }
    }

    private void add(ModelRecord record) {
        records.add(record);
        if (builder != null) {
            builder.add(record);
        }
    }

    private Dataset.Builder newBuilder() {
        return Dataset.builder(text("id"), text("version"), text("title"));
    }

    private void build() {
        Dataset.Builder all = builder == null ? newBuilder().addAll(records) : builder;
        all.extensions(extensions);
        if (violations.count() > 0) {
            add(all.problemsBesideReferences());
            return;
        }
        try {
            dataset = base == null ? all.build() : base.combinedWith(all);
        } catch (InvalidRecordException e) {
            cause = e;
            add(e.problems());
        }
    }

    /** The text of a key; where a violation told that it has none, something in its place, to go on with. */
    private String text(String key) {
        return texts.getOrDefault(key, "unread");
    }

    private void add(List<Problem> problems) {
        for (Problem problem : problems) {
            add(problem);
        }
    }

    /** Adds that claims are their own causes, each of the next and the last of the first. */
    private void addCycle(List<String> ids) {
        String first = ids.get(0);
        String shown = Stream.concat(ids.stream(), Stream.of(first))
                .limit(MORE_IDS_THAN_MESSAGES_SHOW)
                .collect(Collectors.joining(" <- "));
        add(new Problem(
                Violation.CAUSE_CYCLE,
                records.get(indexOf(first)).recordType().javaType().getSimpleName(),
                first,
                "causedBy",
                Quoted.bare(shown),
                "causes that do not lead back to the claim",
                ""));
    }

    private int indexOf(String id) {
        if (indexes.isEmpty()) {
            records.forEach(record -> indexes.put(record.id(), indexes.size()));
        }
        return indexes.getOrDefault(id, 0);
    }

    private void add(Problem problem) {
        int index = indexOf(problem.id());
        ImmutableIntArray all = places.build();
        violations.add(violations
                .at(
                        problem.rule(),
                        "/" + records.get(index).recordType().name() + "/" + all.get(index * INTS_PER_PLACE) + "/"
                                + problem.field(),
                        all.get(index * INTS_PER_PLACE + 1),
                        all.get(index * INTS_PER_PLACE + 2),
                        problem.value(),
                        problem.expected(),
                        problem.suggestion())
                .ofRecord(problem.type(), problem.id()));
    }
}
