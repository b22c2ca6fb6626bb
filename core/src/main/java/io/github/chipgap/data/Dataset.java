// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.chipgap.estimate.ModelValue;
import io.github.chipgap.message.Article;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Draft;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.Kind;
import io.github.chipgap.record.Kind.TextKind;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dataset: records with an id each, whose references to each other all resolve.
 *
 * <p>Every returned list is in the order of the ids. Two datasets are equal if their documents, extension keys and
 * records are equal. This class is immutable and thread-safe.
 *
 * <pre>{@code
 * Investment state = data.get(Investment.class, "state-chip-investment");
 * List<Claim> aboutHuawei = data.claimsAbout("huawei");
 * Dataset mine = data.combinedWith(others);
 * }</pre>
 */
public final class Dataset implements Extensible {
    private static final long serialVersionUID = 1;

    /** The documents in this dataset; the last one gives it its id, version and title. */
    private final ImmutableList<Document> documents;

    private final ImmutableMap<String, ExtensionValue> extensions;
    /** The records in the order of their ids. */
    private final transient ImmutableMap<String, ModelRecord> recordsById;
    /** The records by their types, in the order of their ids. */
    private final transient ImmutableListMultimap<RecordType<?>, ModelRecord> recordsByType;

    private final ImmutableList<Conflict> conflicts;
    // Made when it is first asked for; made twice where two threads are first, which does no harm.
    private transient volatile @Nullable ClaimIndex claims;

    private Dataset(Builder builder) {
        this.documents = builder.documents();
        this.extensions = builder.extensions;
        this.recordsById = builder.sortedById();
        this.recordsByType = byType(recordsById.values());
        this.conflicts = ImmutableList.copyOf(builder.conflicts);
    }

    // A loop, as in all(Class): every start reads a dataset, and would link a lambda.
    private static ImmutableListMultimap<RecordType<?>, ModelRecord> byType(Iterable<ModelRecord> records) {
        ImmutableListMultimap.Builder<RecordType<?>, ModelRecord> byType = ImmutableListMultimap.builder();
        for (ModelRecord record : records) {
            byType.put(record.recordType(), record);
        }
        return byType.build();
    }

    /**
     * Returns a builder of a dataset without any records.
     *
     * @param id the id of the dataset, in the form of a record's id
     * @param version the version of the data, not blank
     * @param title the subject of the data, not blank
     * @throws IllegalArgumentException if one of them does not have this form
     */
    public static Builder builder(String id, String version, String title) {
        return new Builder(new Document(id, version, title));
    }

    /** Returns the id of the dataset. */
    public String id() {
        return own().id();
    }

    /** Returns the version of the data. */
    public String version() {
        return own().version();
    }

    /** Returns the subject of the data. */
    public String title() {
        return own().title();
    }

    /**
     * Returns the documents in this dataset.
     *
     * <p>The last document has the id, version and title of this dataset. The documents below it precede it, the
     * lowest one first.
     *
     * @return one document, unless this dataset extends another one or was combined with one
     */
    public ImmutableList<Document> documents() {
        return documents;
    }

    /** Returns the records by their ids, in the order of these. */
    ImmutableMap<String, ModelRecord> recordsById() {
        return recordsById;
    }

    /** Returns the documents before this dataset's own. */
    ImmutableList<Document> below() {
        return documents.subList(0, documents.size() - 1);
    }

    private Document own() {
        return documents.get(documents.size() - 1);
    }

    @Override
    public ImmutableMap<String, ExtensionValue> extensions() {
        return extensions;
    }

    /** Returns all records, in the order of their ids. */
    public ImmutableCollection<ModelRecord> records() {
        return recordsById.values();
    }

    /**
     * Returns the record of a type and an id, if there is one.
     *
     * @param type the interface of a record type, or a shared one such as {@link Party} or {@link Claim}
     * @return empty if no record has the id, or if the record is of another type
     */
    public <T> Optional<T> find(Class<T> type, String recordId) {
        ModelRecord record = recordsById.get(Objects.requireNonNull(recordId, "recordId"));
        return type.isInstance(record) ? Optional.of(type.cast(record)) : Optional.empty();
    }

    /**
     * Returns the record of a type and an id.
     *
     * @param type the interface of a record type, or a shared one such as {@link Party} or {@link Claim}
     * @throws NoSuchRecordException if no record of the type has the id; the message names the type of the record with
     *     this id, or the records with the nearest id or name
     */
    public <T> T get(Class<T> type, String recordId) {
        Optional<T> record = find(type, recordId);
        if (record.isEmpty()) {
            throw new NoSuchRecordException(whyNot(type, recordId));
        }
        return record.get();
    }

    private String whyNot(Class<?> type, String recordId) {
        ModelRecord found = recordsById.get(recordId);
        String none = "no " + type.getSimpleName() + " " + Quoted.of(recordId) + " in dataset " + id();
        if (found != null) {
            return none + ": that is "
                    + Article.before(found.recordType().javaType().getSimpleName());
        }
        ImmutableList<String> near = NearestRecords.to(recordId, Iterables.filter(records(), type::isInstance));
        return none + (near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?");
    }

    /**
     * Returns all records of a type.
     *
     * @param type the interface of a record type, or a shared one such as {@link Party} or {@link Claim}
     */
    public <T> ImmutableList<T> all(Class<T> type) {
        List<RecordType<?>> types = new ArrayList<>();
        for (RecordType<?> each : recordsByType.keySet()) {
            if (type.isAssignableFrom(each.javaType())) {
                types.add(each);
            }
        }
        if (types.size() == 1) {
            @SuppressWarnings("unchecked") // records are of the Java type that their record type names
            ImmutableList<T> all = (ImmutableList<T>) recordsByType.get(types.get(0));
            return all;
        }
        return types.isEmpty() ? ImmutableList.of() : ImmutableList.copyOf(Iterables.filter(records(), type));
    }

    /** Returns the types of the records: those of the library in their order, then all others by name. */
    public ImmutableList<RecordType<?>> types() {
        Set<RecordType<?>> present = new HashSet<>(recordsByType.keySet());
        ImmutableList.Builder<RecordType<?>> types = ImmutableList.builder();
        StandardTypes.all().stream().filter(present::remove).forEach(types::add);
        present.stream().sorted(Comparator.comparing(RecordType::name)).forEach(types::add);
        return types.build();
    }

    /**
     * Returns the claims about a record.
     *
     * <p>A claim about a chip is also about its maker. A claim about a cohort is not about its members; {@link
     * #cohortsOf} returns the cohorts of a party.
     *
     * @param recordId the id of a party, a chip or another subject of claims
     * @throws NoSuchRecordException if the dataset has no such record
     */
    public ImmutableList<Claim> claimsAbout(String recordId) {
        return claims().about(get(ModelRecord.class, recordId).id());
    }

    /**
     * Returns the claims that cite a source.
     *
     * @throws NoSuchRecordException if the dataset has no such source
     */
    public ImmutableList<Claim> claimsCiting(String sourceId) {
        return claims().citing(get(Source.class, sourceId).id());
    }

    private ClaimIndex claims() {
        ClaimIndex index = claims;
        if (index == null) {
            index = new ClaimIndex(this);
            claims = index;
        }
        return index;
    }

    /**
     * Returns the cohorts that name a party as their member.
     *
     * @throws NoSuchRecordException if the dataset has no such party
     */
    public ImmutableList<Cohort> cohortsOf(String partyId) {
        String party = get(Party.class, partyId).id();
        return all(Cohort.class).stream()
                .filter(cohort -> cohort.members().contains(party))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns this dataset with the records of another one added.
     *
     * <p>The result has the id, version and title of this dataset. If both have a record with one id, the record of
     * this dataset is kept; the result lists the pair in its {@link #conflicts()} if they differ. Extension keys of
     * this dataset replace those of the other one.
     *
     * <p>If the other dataset adds a record or an extension key, its {@link #documents()} are listed below this
     * dataset's own document, after those listed there already.
     *
     * @throws InvalidRecordException if the records break a rule between them, such as a reference to an id that
     *     belongs to a record of another type in this dataset
     */
    public Dataset combinedWith(Dataset other) {
        return combinedWith(other.toBuilder());
    }

    /**
     * Returns this dataset with the records of a builder added, which may refer to records of this dataset.
     *
     * @throws InvalidRecordException if the records break a rule between them
     */
    public Dataset combinedWith(Builder others) {
        Builder both = toBuilder();
        if (!extensions.keySet().containsAll(others.extensions.keySet())
                || Iterables.any(others.all(), record -> !recordsById.containsKey(record.id()))) {
            Set<Document> below = new LinkedHashSet<>(both.below);
            below.addAll(others.documents());
            below.remove(both.own);
            both.below = ImmutableList.copyOf(below);
        }
        both.conflicts.addAll(others.conflicts);
        return both.addAll(others.all())
                .extensions(ImmutableMap.<String, ExtensionValue>builder()
                        .putAll(others.extensions)
                        .putAll(extensions)
                        .buildKeepingLast())
                .build();
    }

    /**
     * Returns a builder with everything in this dataset.
     *
     * <p>If a record is added with an id of this dataset, the record of this dataset is kept; the result lists the pair
     * in its {@link #conflicts()} if they differ.
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns a builder of a dataset on top of this one.
     *
     * <p>It has everything in this dataset, and an id, a version and a title of its own. The {@link #documents()} of
     * this dataset are those below. Records with an id of this dataset are treated as in {@link #toBuilder}.
     *
     * @throws IllegalArgumentException if the id, version or title does not have the form that {@link #builder} expects
     */
    public Builder extendedBy(String id, String version, String title) {
        Builder builder = new Builder(this);
        builder.own = new Document(id, version, title);
        builder.below = documents;
        return builder;
    }

    /**
     * Returns the records dropped when datasets were combined, each with the record kept in its place.
     *
     * <p>Conflicts are ignored by {@link #equals}.
     */
    public ImmutableList<Conflict> conflicts() {
        return conflicts;
    }

    /**
     * Returns the measurements outside of the {@linkplain io.github.chipgap.model.Metric#plausible() plausible values}
     * of their metric, such as values with a slip of a factor 1000 in the unit.
     *
     * @return the problems in the order of the ids, with the rule {@link Problem#PLAUSIBLE}; empty if there are none
     */
    public ImmutableList<Problem> warnings() {
        return IntegrityChecker.warnings(this);
    }

    /**
     * Returns the differences between an older version of this dataset, or any other dataset, and this one.
     *
     * <p>All records are compared, whichever of the {@link #documents()} they are from, and so are the lists of
     * documents.
     *
     * <pre>{@code
     * System.out.print(newer.changesSince(older).text());
     * }</pre>
     *
     * @param older the dataset before the changes
     */
    public DatasetChanges changesSince(Dataset older) {
        return DatasetChanges.between(older, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dataset that
                && documents.equals(that.documents)
                && extensions.equals(that.extensions)
                && recordsById.equals(that.recordsById);
    }

    @Override
    public int hashCode() {
        return Objects.hash(documents, recordsById.keySet());
    }

    /** Returns the id, the version and the number of records. */
    @Override
    public String toString() {
        return id() + " " + version() + " (" + recordsById.size() + " records)";
    }

    private Object writeReplace() {
        return new SerialForm(documents, extensions, ImmutableList.copyOf(records()), conflicts);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("expected the parts of a dataset");
    }

    private record SerialForm(
            ImmutableList<Document> documents,
            ImmutableMap<String, ExtensionValue> extensions,
            ImmutableList<ModelRecord> records,
            ImmutableList<Conflict> conflicts)
            implements Serializable {
        private Object readResolve() {
            int last = documents.size() - 1;
            Builder builder = new Builder(documents.get(last)).below(documents.subList(0, last));
            for (Conflict conflict : conflicts) {
                builder.conflicts.add(Objects.requireNonNull(conflict));
            }
            return builder.extensions(extensions).addAll(records).build();
        }
    }

    /**
     * A document in a dataset.
     *
     * @param id its id
     * @param version the version of its data
     * @param title its subject
     */
    public record Document(String id, String version, String title) implements ModelValue {
        /**
         * Creates the name of a document.
         *
         * @throws IllegalArgumentException if the id does not have the form of a record's id, or a text is blank
         */
        public Document {
            check(Kind.ID, "id", id);
            check(Kind.TEXT, "version", version);
            check(Kind.TEXT, "title", title);
        }

        private static void check(TextKind<String> kind, String field, String value) {
            if (!kind.allows(value)) {
                throw new IllegalArgumentException(
                        "dataset, " + field + ": expected " + kind.expected() + ", got " + Quoted.of(value));
            }
        }

        /** Returns the id and the version. */
        @Override
        public String toString() {
            return id + " " + version;
        }
    }

    /** A builder of datasets. It must not be used by several threads. */
    public static final class Builder {
        private Document own;
        private ImmutableList<Document> below = ImmutableList.of();
        private ImmutableMap<String, ExtensionValue> extensions = ImmutableMap.of();
        /** The records of the dataset at the beginning, which stay if others are added under their ids. */
        private final ImmutableMap<String, ModelRecord> base;

        private final Map<String, ModelRecord> added = new LinkedHashMap<>();
        /** The ids of the base under which another record was added. */
        private final Set<String> dropped = new HashSet<>();

        private final Set<Conflict> conflicts = new LinkedHashSet<>();
        /** Added records with the id of another one before them. */
        private final List<ModelRecord> repeated = new ArrayList<>();

        private final Map<String, Draft<?>> withheld = new LinkedHashMap<>();

        private Builder(Document own) {
            this.own = own;
            this.base = ImmutableMap.of();
        }

        private Builder(Dataset base) {
            this.own = base.own();
            this.below = base.below();
            this.extensions = base.extensions;
            this.base = base.recordsById;
            this.conflicts.addAll(base.conflicts);
        }

        /** Sets the documents before the dataset's own. */
        Builder below(ImmutableList<?> others) {
            ImmutableList.Builder<Document> checked = ImmutableList.builder();
            others.forEach(document -> checked.add((Document) document));
            below = checked.build();
            return this;
        }

        private ImmutableList<Document> documents() {
            return ImmutableList.<Document>builder().addAll(below).add(own).build();
        }

        /**
         * Sets the id of the dataset.
         *
         * @throws IllegalArgumentException if it does not have the form of a record's id
         */
        public Builder id(String other) {
            own = new Document(other, own.version, own.title);
            return this;
        }

        /**
         * Sets the version of the data.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder version(String other) {
            own = new Document(own.id, other, own.title);
            return this;
        }

        /**
         * Sets the subject of the data.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder title(String other) {
            own = new Document(own.id, own.version, other);
            return this;
        }

        /**
         * Adds a record of any type.
         *
         * <p>A second record with an id is one of the {@link #problems()}.
         */
        public Builder add(ModelRecord record) {
            String id = Objects.requireNonNull(record, "record").id();
            ModelRecord kept = base.get(id);
            boolean isFirst = kept == null ? added.putIfAbsent(id, record) == null : dropped.add(id);
            if (!isFirst) {
                repeated.add(record);
            } else if (kept != null && !kept.equals(record)) {
                conflicts.add(new Conflict(id, kept, record));
            }
            return this;
        }

        /** Adds records. */
        public Builder addAll(Iterable<? extends ModelRecord> some) {
            for (ModelRecord record : some) {
                add(record);
            }
            return this;
        }

        /**
         * Declares a record which exists but could not be made.
         *
         * <p>References to its id resolve, and the references among its own values are checked.
         *
         * @param values the values of the record, as far as they are known
         */
        public Builder withhold(String recordId, Draft<?> values) {
            withheld.putIfAbsent(recordId, values);
            return this;
        }

        /**
         * Sets the extension keys of the dataset.
         *
         * @throws IllegalArgumentException if a key does not begin with {@link Extensible#EXTENSION_PREFIX} or is not
         *     well-formed Unicode
         */
        public Builder extensions(Map<String, ExtensionValue> values) {
            for (String key : values.keySet()) {
                if (!Extensible.isExtensionKey(key)) {
                    throw new IllegalArgumentException(
                            "dataset: expected an extension key, well-formed text that begins with x-, got "
                                    + Quoted.of(key));
                }
            }
            extensions = values.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(values);
            return this;
        }

        /**
         * Returns the broken rules between the records added so far, each with the record and the field.
         *
         * <p>The rules: each record has an id of its own; each reference resolves to a record of the required type; a
         * measurement lies in the domain of its metric; a source has the cited paragraphs; no cohort is a member of
         * itself, no investment a part of itself and no claim a cause of itself, directly or indirectly.
         *
         * @return the problems in the order of the ids; empty if the records fit together
         */
        public ImmutableList<Problem> problems() {
            return problems(new Dataset(this));
        }

        /**
         * Returns the dataset.
         *
         * @throws InvalidRecordException if the records break a rule between them; it holds all {@link #problems()}
         */
        public Dataset build() {
            Dataset dataset = new Dataset(this);
            ImmutableList<Problem> problems = problems(dataset);
            if (!problems.isEmpty()) {
                throw new InvalidRecordException(problems);
            }
            return dataset;
        }

        /** Returns the records of the base and the added ones, then the records with an id of another record. */
        private Iterable<ModelRecord> all() {
            return Iterables.concat(base.values(), added.values(), repeated);
        }

        private ImmutableMap<String, ModelRecord> sortedById() {
            String[] ids = Iterables.toArray(Iterables.concat(base.keySet(), added.keySet()), String.class);
            Arrays.sort(ids);
            ImmutableMap.Builder<String, ModelRecord> sorted = ImmutableMap.builderWithExpectedSize(ids.length);
            for (String id : ids) {
                ModelRecord kept = base.get(id);
                sorted.put(id, kept == null ? Objects.requireNonNull(added.get(id)) : kept);
            }
            return sorted.buildOrThrow();
        }

        private ImmutableList<Problem> problems(Dataset dataset) {
            ImmutableList.Builder<Problem> problems = ImmutableList.builder();
            for (ModelRecord record : repeated) {
                Class<?> other =
                        dataset.get(ModelRecord.class, record.id()).recordType().javaType();
                problems.add(new Problem(
                        Problem.UNIQUE_ID,
                        record.recordType(),
                        record.id(),
                        "id",
                        record.id(),
                        "an id of its own, not that of another " + other.getSimpleName()));
            }
            return problems.addAll(new IntegrityChecker(dataset, base, withheld).problems())
                    .build();
        }
    }
}
