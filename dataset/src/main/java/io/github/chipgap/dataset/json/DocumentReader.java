// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.data.DatasetBuilder;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** Reads one document. */
public final class DocumentReader {
    static final String FORMAT_KEY = "format";
    /** The version of the format of documents. */
    static final int FORMAT = 1;
    /** The keys of a document other than those of arrays of records. */
    public static final ImmutableList<String> OWN_KEYS = ImmutableList.of(FORMAT_KEY, "id", "version", "title");

    private static final int RECORDS_PER_PROGRESS = 1000;
    /** The value of a text of the document until it is read, or if it is refused. */
    private static final String UNREAD = "unread";

    private final JsonSource source;
    private final JsonParser parser;
    private final Settings settings;
    private final @Nullable Dataset base;
    private final @Nullable BiPredicate<Long, Long> progress;
    private final Violations violations;
    private final Violations warnings;
    private final RecordReader recordReader;
    private final ExtensionJson extensionJson;
    private final DatasetBuilder builder;
    private final Map<String, ExtensionValue> extensions = new LinkedHashMap<>();
    /** The places of the records by their ids, including refused records. */
    private final Map<String, RecordPlace> places = new HashMap<>();
    /** The types probably meant by unknown keys. */
    private final Set<RecordType<?>> misspelt = new HashSet<>();

    /** The JSON Pointer of the document, which is not empty if a mapper reads it inside of a value. */
    private String root = "";

    private int count;

    /** The place of a record: its type, the index in the array of the type, and the places of its values. */
    private record RecordPlace(RecordType<?> type, int index, Places values) {}

    /**
     * Creates a reader with a list for the violations it finds.
     *
     * @param progress whether to read on after a length and a number of records, or null to read to the end
     */
    public DocumentReader(
            JsonSource source, Violations violations, Settings settings, @Nullable BiPredicate<Long, Long> progress) {
        this.source = source;
        this.parser = source.parser;
        this.settings = settings;
        this.progress = progress;
        this.violations = violations;
        this.warnings = settings.warningsAreViolations()
                ? violations
                : new Violations(source, settings.limits().maxViolations());
        this.recordReader = new RecordReader(source, violations, settings);
        this.extensionJson = new ExtensionJson(parser, violations, settings.limits());
        this.base = settings.base();
        this.builder = base == null ? Dataset.builder(UNREAD, UNREAD, UNREAD) : base.extendedBy(UNREAD, UNREAD, UNREAD);
    }

    /** Reads the document to its end; returns null if it has violations. */
    public @Nullable Dataset read() {
        try (source) {
            if (parser.nextToken() == null) {
                violations.add(Rules.TYPE, parser.currentLocation(), "an empty document", "a JSON object", "");
                return null;
            }
            if (!readObject()) {
                return null;
            }
            if (parser.nextToken() != null) {
                violations.refuseValue(Rules.WELL_FORMED, "nothing after the end of the document");
                return null;
            }
            tellProgress();
        } catch (JacksonIOException e) {
            throw new UncheckedIOException(e.getCause());
        } catch (JacksonException e) {
            violations.add(e);
            violations.leaveRecord(recordReader.id());
            return null;
        }
        return build();
    }

    /** Reads the current object as a document, and nothing after it; returns null if it has violations. */
    public @Nullable Dataset readValue() {
        return readObject() ? build() : null;
    }

    /** Reads the current value, and returns whether it was read to its end. */
    private boolean readObject() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            violations.refuseValue(Rules.TYPE, "a JSON object");
            return false;
        }
        TokenStreamLocation start = parser.currentTokenLocation();
        root = source.pointer();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (!seen.add(key)) {
                violations.refuseRepeatedKey();
                continue;
            }
            extensionJson.checkKeys(seen.size());
            if (!readEntry(key)) {
                return false;
            }
        }
        for (String key : OWN_KEYS) {
            if (!seen.contains(key)) {
                violations.add(Rules.MISSING_KEY, start, "no such key", "the key " + key + " of the document", "");
            }
        }
        return true;
    }

    private boolean readFormat() {
        parser.nextToken();
        String expected = "format " + FORMAT + ", the only one that this version of the library reads";
        if (!parser.currentToken().isNumeric()) {
            violations.refuseValue(Rules.TYPE, expected);
            return true;
        }
        boolean isOurs = Objects.equals(NumberText.parseWhole(parser.getString()), FORMAT);
        if (!isOurs) {
            violations.refuseValue(Rules.FORMAT, expected);
        }
        return isOurs;
    }

    /** Reads the value of the current key, and returns whether it makes sense to read on. */
    private boolean readEntry(String key) {
        switch (key) {
            case FORMAT_KEY -> {
                return readFormat();
            }
            case "id" -> builder.id(readText(Kind.ID));
            case "version" -> builder.version(readText(Kind.TEXT));
            case "title" -> builder.title(readText(Kind.TEXT));
            default -> readOther(key);
        }
        return true;
    }

    private String readText(TextKind<String> kind) {
        parser.nextToken();
        String text = recordReader.readAlone(kind);
        return text == null ? UNREAD : text;
    }

    private void readOther(String key) {
        ImmutableMap<String, RecordType<?>> types = settings.types();
        RecordType<?> type = types.get(key);
        if (type != null) {
            readRecords(type);
        } else if (key.startsWith(Extensible.EXTENSION_PREFIX)) {
            extensionJson.readEntry(extensions);
        } else {
            violations
                    .refuseKey(Iterables.concat(OWN_KEYS, types.keySet()), Violations.OR_AN_EXTENSION)
                    .map(types::get)
                    .ifPresent(misspelt::add);
        }
    }

    private void readRecords(RecordType<?> type) {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            violations.refuseValue(Rules.TYPE, "an array of " + type.name());
            return;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            violations.checkLimit(++count, settings.limits().maxRecords(), "more than ", " records");
            readRecord(type, i);
            if (count % RECORDS_PER_PROGRESS == 0) {
                tellProgress();
            }
        }
    }

    private void readRecord(RecordType<?> type, int index) {
        violations.enterRecord(type);
        ModelRecord record = (ModelRecord) recordReader.read(type);
        String id = recordReader.id();
        if (!id.isEmpty()) {
            RecordPlace place =
                    new RecordPlace(type, index, recordReader.places().copy());
            RecordPlace before = places.putIfAbsent(id, place);
            RecordType<?> other = before == null ? otherTypeInBase(id, type) : before.type();
            if (other != null) {
                refuseId(id, other, place);
            } else if (record == null) {
                builder.withhold(id, Objects.requireNonNull(recordReader.values()));
            } else {
                builder.add(record);
            }
        }
        violations.leaveRecord(id);
    }

    /** Returns the type of the base's record with an id, or null if there is none or it is of the expected type. */
    private @Nullable RecordType<?> otherTypeInBase(String id, RecordType<?> expected) {
        ModelRecord known =
                base == null ? null : base.find(ModelRecord.class, id).orElse(null);
        return known == null || known.recordType().equals(expected) ? null : known.recordType();
    }

    private void refuseId(String id, RecordType<?> other, RecordPlace place) {
        String expected =
                "an id of its own, not that of another " + other.javaType().getSimpleName();
        Problem problem = new Problem(Problem.UNIQUE_ID, place.type(), id, "id", id, expected);
        violations.add(problem, place.type(), place.values(), Places.RECORD, source.pointer());
    }

    private void tellProgress() {
        if (progress != null && !progress.test(source.length(), (long) count)) {
            throw new CancellationException("the listener ended the reading after " + count + " records");
        }
    }

    private @Nullable Dataset build() {
        if (base != null) {
            extensions.putAll(base.extensions());
        }
        builder.extensions(extensions);
        if (violations.count() > 0) {
            add(violations, builder.problems());
            return null;
        }
        try {
            Dataset dataset = builder.build();
            for (Problem warning : dataset.warnings()) {
                if (places.containsKey(warning.id())) {
                    add(warnings, ImmutableList.of(warning));
                }
            }
            return violations.count() > 0 ? null : dataset;
        } catch (InvalidRecordException e) {
            add(violations, e.problems());
            return null;
        }
    }

    /** Returns the warnings found by the reading, unless they count as violations. */
    public ImmutableList<Located> warnings() {
        return settings.warningsAreViolations() ? ImmutableList.of() : warnings.inOrder();
    }

    private void add(Violations list, Iterable<Problem> problems) {
        for (Problem problem : problems) {
            RecordPlace place = Objects.requireNonNull(places.get(problem.id()));
            if (!problem.rule().equals(Problem.REFERENCE) || !isOfMisspeltType(problem, place)) {
                String pointer = root + "/" + place.type() + "/" + place.index();
                list.add(problem, place.type(), place.values(), Places.RECORD, pointer);
            }
        }
    }

    /** Returns whether the referenced record may be in an array with a misspelt name. */
    private boolean isOfMisspeltType(Problem reference, RecordPlace place) {
        Field field = place.values()
                .find(Places.RECORD, place.type(), reference.field())
                .field();
        return field != null
                && field.kind() instanceof TextKind<?> kind
                && misspelt.stream()
                        .anyMatch(type -> kind.target().orElseThrow().isAssignableFrom(type.javaType()));
    }
}
