// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multiset;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Dataset;
import io.github.chipgap.model.Extensible;
import io.github.chipgap.model.ExtensionValue;
import io.github.chipgap.model.InvalidRecordException;
import io.github.chipgap.model.Kind;
import io.github.chipgap.model.ModelRecord;
import io.github.chipgap.model.Problem;
import io.github.chipgap.model.RecordType;
import io.github.chipgap.model.TextKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** One reading of one document. */
final class DocumentReading {
    private static final ImmutableMap<String, TextKind<String>> OWN_KEYS =
            ImmutableMap.of("id", Kind.ID, "version", Kind.TEXT, "title", Kind.TEXT);

    private final ImmutableMap<String, RecordType<?>> types;
    private final JsonParser parser;
    private final Violations violations;
    private final RecordReading recordReading;
    private final Map<String, String> ownValues = new HashMap<>();
    private final Map<String, ExtensionValue> extensions = new LinkedHashMap<>();
    private final List<ReadRecord> records = new ArrayList<>();
    private final Multiset<String> secondIds = HashMultiset.create();

    DocumentReading(String name, ImmutableMap<String, RecordType<?>> types, JsonParser parser) {
        this.types = types;
        this.parser = parser;
        this.violations = new Violations(name, parser);
        this.recordReading = new RecordReading(parser, violations);
    }

    /** A record and where it was read. */
    private record ReadRecord(ModelRecord record, String array, int index, int line, int column) {
        String pointer() {
            return "/" + array + "/" + index;
        }
    }

    static boolean isOwnKey(String key) {
        return OWN_KEYS.containsKey(key);
    }

    Dataset read() {
        try {
            readDocument();
        } catch (JacksonIOException e) {
            throw e; // not the document's fault
        } catch (JacksonException e) {
            TokenStreamLocation broken = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            violations.add(violations.pointer(), broken, Quoted.of(e.getOriginalMessage()), "well-formed JSON");
            throw new InvalidDatasetException(violations.found(), e);
        }
        refuseIfViolated(null);
        Dataset.Builder dataset =
                Dataset.builder(own("id"), own("version"), own("title")).extensions(extensions);
        records.forEach(read -> dataset.add(read.record()));
        try {
            return dataset.build();
        } catch (InvalidRecordException e) {
            e.problems().forEach(this::place);
            throw new InvalidDatasetException(violations.found(), e);
        }
    }

    private void refuseIfViolated(@Nullable Throwable cause) {
        if (violations.count() > 0) {
            throw new InvalidDatasetException(violations.found(), cause);
        }
    }

    private String own(String key) {
        String value = ownValues.get(key);
        if (value == null) {
            throw new AssertionError("a document without " + key + " was not refused");
        }
        return value;
    }

    private void readDocument() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() == null) {
                violations.add("", parser.currentLocation(), "an empty document", "a JSON object");
            } else {
                violations.addToken("a JSON object");
            }
            return;
        }
        TokenStreamLocation start = parser.currentTokenLocation();
        Map<String, Boolean> keys = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (keys.put(key, true) != null) {
                violations.addSecondKey();
            } else {
                readEntry(key);
            }
        }
        for (String key : OWN_KEYS.keySet()) {
            if (!keys.containsKey(key)) {
                violations.add("", start, "no such key", "the key " + key + " of the document");
            }
        }
        if (parser.nextToken() != null) {
            violations.addToken("nothing after the end of the document");
        }
    }

    private void readEntry(String key) {
        RecordType<?> type = types.get(key);
        TextKind<String> own = OWN_KEYS.get(key);
        if (type != null) {
            parser.nextToken();
            readRecords(type);
        } else if (own != null) {
            boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
            if (isText && own.allows(parser.getString())) {
                ownValues.put(key, parser.getString());
            } else {
                violations.addToken(own.expected());
                parser.skipChildren();
            }
        } else if (key.startsWith(Extensible.EXTENSION_PREFIX)) {
            ExtensionJson.readEntry(parser, violations, extensions);
        } else {
            violations.addUnknownKey(Iterables.concat(OWN_KEYS.keySet(), types.keySet()), Violations.OR_AN_EXTENSION);
        }
    }

    private void readRecords(RecordType<?> type) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            violations.addToken("an array of " + type.name());
            parser.skipChildren();
            return;
        }
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            TokenStreamLocation start = parser.currentTokenLocation();
            Object record = recordReading.read(type);
            if (record != null) {
                records.add(new ReadRecord(
                        (ModelRecord) record, type.name(), index, start.getLineNr(), start.getColumnNr()));
            }
        }
    }

    /** Says where in the document the problem of a record is that does not fit with the others. */
    private void place(Problem problem) {
        // Of records that share an id, the later ones are at fault for that, one problem each, and the first for all
        // else.
        ReadRecord at = records.stream()
                .filter(read -> read.record().id().equals(problem.id()))
                .skip(problem.field().equals("id") ? secondIds.add(problem.id(), 1) + 1 : 0)
                .findFirst()
                .orElseThrow(() -> new AssertionError("a problem of a record that was not read: " + problem));
        violations.add(
                at.pointer() + "/" + problem.field(),
                at.line(),
                at.column(),
                problem.type() + " " + problem.id(),
                problem.value(),
                problem.expected());
    }
}
