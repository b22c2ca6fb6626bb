// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.chipgap.data.Dataset;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Caused;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.Field;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import io.github.chipgap.record.Term;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private static final int MORE_IDS_THAN_MESSAGES_SHOW = 20;
    /** What stands for a text of the document until it is read, and goes on to do so where it is none. */
    private static final String UNREAD = "unread";

    private final ImmutableMap<String, RecordType<?>> types;
    private final ReadLimits limits;
    private final @Nullable ReadListener listener;
    private final @Nullable Dataset base;
    private final JsonCursor cursor;
    private final Trail trail = new Trail();
    private final Violations violations;
    private final References references;
    private final ExtensionJson extensionJson;
    private final RecordReading recordReading;
    private final Dataset.Builder builder;
    private final Map<String, ExtensionValue> extensions = new LinkedHashMap<>();
    /** Where the records are that may turn out not to fit the others. */
    private final Map<String, RecordPlace> inDoubt = new HashMap<>();

    private final CauseCycles causeCycles = new CauseCycles() {
        @Override
        void found(List<String> ids, RecordPlace first) {
            addCycle(ids, first);
        }
    };

    private int count;
    private @Nullable Dataset dataset;
    private @Nullable Exception cause;

    DocumentReading(
            String name,
            ImmutableMap<String, RecordType<?>> types,
            ImmutableSet<Term> terms,
            ReadLimits limits,
            @Nullable ReadListener listener,
            @Nullable Dataset base,
            InputStream document) {
        this.types = types;
        this.limits = limits;
        this.listener = listener;
        this.base = base;
        this.cursor = new JsonCursor(document, limits);
        this.violations = new Violations(name, cursor, trail, limits.maxViolations());
        this.builder = base == null ? Dataset.builder(UNREAD, UNREAD, UNREAD) : base.toBuilder();
        this.references = new References(violations, builder);
        this.extensionJson = new ExtensionJson(cursor, violations, trail, limits.maxKeys());
        this.recordReading = new RecordReading(cursor, violations, references, trail, terms, limits.maxKeys());
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
        } catch (UnreadableException e) {
            violations.add(e);
        }
    }

    /** Tells whether the document was read to its end, so that its records can be held against each other. */
    private boolean readDocument() {
        if (cursor.peek() != '{') {
            if (cursor.isAtEnd()) {
                violations.add(Violation.TYPE, cursor.nextPlace(), "an empty document", "a JSON object");
            } else {
                violations.refuseValue(Violation.TYPE, "a JSON object");
            }
            return false;
        }
        long start = cursor.nextPlace();
        Set<String> seen = new HashSet<>();
        if (cursor.open('}')) {
            do {
                String key = cursor.key();
                trail.atKey(key);
                if (!seen.add(key)) {
                    violations.refuseSecondKey(key);
                    continue;
                }
                extensionJson.checkKeys(seen.size());
                if (!key.equals(FORMAT_KEY)) {
                    readEntry(key);
                } else if (!readFormat()) {
                    return false;
                }
            } while (cursor.goesOn('}'));
        }
        trail.atDocument();
        for (String key : OWN_KEYS) {
            if (!seen.contains(key)) {
                violations.add(Violation.MISSING_KEY, start, "no such key", "the key " + key + " of the document");
            }
        }
        if (cursor.peek() != JsonCursor.END) {
            violations.refuseValue(Violation.WELL_FORMED, "nothing after the end of the document");
            return false;
        }
        tellProgress();
        return true;
    }

    /** Tells whether it makes sense to read on. */
    private boolean readFormat() {
        String expected = "format " + FORMAT + ", the only one that this version of the library reads";
        if (!JsonCursor.isNumber(cursor.peek())) {
            violations.refuseValue(Violation.TYPE, expected);
            return true;
        }
        cursor.readNumber();
        String number = cursor.numberText();
        boolean isOurs = Objects.equals(NumberText.parseWhole(number), FORMAT);
        if (!isOurs) {
            violations.add(Violation.FORMAT, cursor.place(), Quoted.bare(number), expected);
        }
        return isOurs;
    }

    private void readEntry(String key) {
        RecordType<?> type = types.get(key);
        TextKind<String> text = TEXT_KEYS.get(key);
        if (type != null) {
            readRecords(type);
        } else if (text != null) {
            readText(key, text);
        } else if (key.startsWith(Extensible.EXTENSION_PREFIX)) {
            extensionJson.readEntry(key, extensions);
        } else {
            violations.refuseKey(key, Iterables.concat(OWN_KEYS, types.keySet()), Violations.OR_AN_EXTENSION);
        }
    }

    private void readText(String key, TextKind<String> kind) {
        if (cursor.peek() != '"') {
            violations.refuseValue(Violation.TYPE, kind.expected());
            return;
        }
        cursor.readText();
        String text = cursor.text();
        if (!kind.allows(text)) {
            violations.addText(Problem.VALUE, kind.expected(), "");
        } else if (base == null) {
            switch (key) {
                case "id" -> builder.id(text);
                case "version" -> builder.version(text);
                default -> builder.title(text);
            }
        }
    }

    private void readRecords(RecordType<?> type) {
        if (cursor.peek() != '[') {
            violations.refuseValue(Violation.TYPE, "an array of " + type.name());
            return;
        }
        TypePlan<?> plan = recordReading.plan(type);
        Field causes = Caused.class.isAssignableFrom(type.javaType())
                ? type.findField("causedBy").orElse(null)
                : null;
        if (!cursor.open(']')) {
            return;
        }
        int index = 0;
        do {
            trail.atIndex(index++);
            cursor.peek();
            if (count++ == limits.maxRecords()) {
                throw DocumentWindow.limit("more than " + limits.maxRecords() + " records", cursor.nextPlace());
            }
            readRecord(plan, causes);
            if (count % RECORDS_PER_PROGRESS == 0) {
                tellProgress();
            }
        } while (cursor.goesOn(']'));
        trail.atKey(type.name());
    }

    /**
     * Reads a record.
     *
     * @param causes the field that holds the ids of what caused it, if its type has one
     */
    private void readRecord(TypePlan<?> plan, @Nullable Field causes) {
        int violationsBefore = violations.kept();
        int openBefore = references.countOpen();
        trail.in(plan);
        boolean isAdmitted = recordReading.fill(plan) && admit(plan);
        String id = recordReading.ownId();
        if (!isAdmitted) {
            if (!id.isEmpty()) {
                define(id, plan);
            }
        } else {
            ImmutableList<?> ids = causes == null ? ImmutableList.of() : plan.draft.values(causes);
            if (!ids.isEmpty() || builder.isInDoubt()) {
                RecordPlace place = new RecordPlace(plan.type, trail.index(), plan.start);
                causeCycles.add(id, ids, place);
                inDoubt.put(id, place);
            }
        }
        recordReading.tellWhose(plan.type, violationsBefore, openBefore);
        plan.clear();
        trail.in(null);
    }

    /** Takes a record that nothing was found wrong with into the dataset, unless its type or its id says no. */
    private boolean admit(TypePlan<?> plan) {
        if (references.isBroken(recordReading.ownId())) {
            return false;
        }
        try {
            return builder.admit(plan.draft).isPresent();
        } catch (InvalidRecordException e) {
            recordReading.refuse(plan, e);
            return false;
        }
    }

    /** Takes the id of a record that will not be in the dataset. */
    private void define(String id, TypePlan<?> plan) {
        RecordType<?> before = references.addBroken(id, plan.type);
        if (before != null) {
            String whose = before.javaType().getSimpleName();
            plan.field = plan.names.find("id");
            violations.add(
                    Problem.UNIQUE_ID,
                    recordReading.placeOfOwnId(),
                    Quoted.of(id),
                    "an id of its own, not that of another " + whose);
            plan.field = -1;
        }
    }

    private void tellProgress() {
        if (listener != null && !listener.progressed(cursor.length(), count)) {
            throw new CancellationException("the listener ended the reading after " + count + " records");
        }
    }

    private void build() {
        if (base != null) {
            builder.extensions(ImmutableMap.<String, ExtensionValue>builder()
                    .putAll(extensions)
                    .putAll(base.extensions())
                    .buildKeepingLast());
        } else {
            builder.extensions(extensions);
        }
        if (violations.count() > 0) {
            add(builder.problemsBesideReferences());
            return;
        }
        try {
            dataset = builder.build();
        } catch (InvalidRecordException e) {
            cause = e;
            add(e.problems());
        }
    }

    private void add(List<Problem> problems) {
        for (Problem problem : problems) {
            add(problem, Objects.requireNonNull(inDoubt.get(problem.id())));
        }
    }

    /** Adds that claims are their own causes, each of the next and the last of the first. */
    private void addCycle(List<String> ids, RecordPlace place) {
        String first = ids.get(0);
        String shown = Stream.concat(ids.stream(), Stream.of(first))
                .limit(MORE_IDS_THAN_MESSAGES_SHOW)
                .collect(Collectors.joining(" <- "));
        add(
                new Problem(
                        Violation.CAUSE_CYCLE,
                        place.type().javaType().getSimpleName(),
                        first,
                        "causedBy",
                        Quoted.bare(shown),
                        "causes that do not lead back to the claim",
                        ""),
                place);
    }

    private void add(Problem problem, RecordPlace place) {
        violations.add(violations
                .at(
                        problem.rule(),
                        "/" + place.type() + "/" + place.index() + "/" + problem.field(),
                        place.place(),
                        problem.value(),
                        problem.expected(),
                        problem.suggestion())
                .ofRecord(problem.type(), problem.id()));
    }
}
