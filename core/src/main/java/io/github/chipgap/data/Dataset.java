// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.data;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import io.github.chipgap.message.Article;
import io.github.chipgap.message.Quoted;
import io.github.chipgap.model.Claim;
import io.github.chipgap.model.Cohort;
import io.github.chipgap.model.Party;
import io.github.chipgap.model.Source;
import io.github.chipgap.model.StandardTypes;
import io.github.chipgap.record.Extensible;
import io.github.chipgap.record.ExtensionValue;
import io.github.chipgap.record.InvalidRecordException;
import io.github.chipgap.record.ModelRecord;
import io.github.chipgap.record.Problem;
import io.github.chipgap.record.RecordType;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of records with unique ids. All references between the records resolve.
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
    // Created at the first request. Two threads may both create it, which is harmless.
    private transient volatile @Nullable ClaimIndex claims;

    /** Creates a dataset of records in the order of their ids. The builder checks the rules between them. */
    Dataset(
            ImmutableList<Document> documents,
            ImmutableMap<String, ExtensionValue> extensions,
            ImmutableMap<String, ModelRecord> recordsById,
            ImmutableList<Conflict> conflicts) {
        this.documents = documents;
        this.extensions = extensions;
        this.recordsById = recordsById;
        this.conflicts = conflicts;
        this.recordsByType = Multimaps.index(recordsById.values(), ModelRecord::recordType);
    }

    /**
     * Returns a builder of a dataset without any records.
     *
     * @param id the id of the dataset, in the form of a record's id
     * @param version the version of the data, not blank
     * @param title the subject of the data, not blank
     * @throws IllegalArgumentException if one of them does not have this form
     */
    public static DatasetBuilder builder(String id, String version, String title) {
        return new DatasetBuilder(new Document(id, version, title), ImmutableList.of(), ImmutableMap.of());
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
     * <p>The last document is this dataset's own, and has its id, version and title. The documents below it come first,
     * starting with the lowest.
     *
     * @return one document, unless this dataset extends another one or was combined with one
     */
    public ImmutableList<Document> documents() {
        return documents;
    }

    ImmutableMap<String, ModelRecord> recordsById() {
        return recordsById;
    }

    /** Returns the documents before this dataset's own. */
    ImmutableList<Document> below() {
        return documents.subList(0, documents.size() - 1);
    }

    Document own() {
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
     * @throws NoSuchRecordException if no record of the type has the id; the message names its actual type, or the
     *     records with the nearest id or name
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
        return claims().bySubject().get(get(ModelRecord.class, recordId).id());
    }

    /**
     * Returns the claims that cite a source.
     *
     * @throws NoSuchRecordException if the dataset has no such source
     */
    public ImmutableList<Claim> claimsCiting(String sourceId) {
        return claims().bySource().get(get(Source.class, sourceId).id());
    }

    private ClaimIndex claims() {
        ClaimIndex index = claims;
        if (index == null) {
            index = ClaimIndex.of(this);
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
     * <p>The result has the id, version and title of this dataset. If both have a record with the same id, the record
     * of this dataset is kept; if the two differ, {@link #conflicts()} of the result lists the pair. Extension keys of
     * this dataset replace the same keys of the other one.
     *
     * <p>If the other dataset adds a record or an extension key, its {@link #documents()} are added below this
     * dataset's own document, after the documents already listed there.
     *
     * @throws InvalidRecordException if the records break a rule between them, for example if a reference leads to a
     *     record of another type in this dataset
     */
    public Dataset combinedWith(Dataset other) {
        return combinedWith(other.toBuilder());
    }

    /**
     * Returns this dataset with the records of a builder added, which may refer to records of this dataset.
     *
     * @throws InvalidRecordException if the records break a rule between them
     */
    public Dataset combinedWith(DatasetBuilder others) {
        return toBuilder().combine(others).build();
    }

    /**
     * Returns a builder with everything in this dataset.
     *
     * <p>If an added record has the id of a record of this dataset, the record of this dataset is kept. If the two
     * differ, {@link #conflicts()} of the result lists the pair.
     */
    public DatasetBuilder toBuilder() {
        return toBuilder(own(), below());
    }

    private DatasetBuilder toBuilder(Document own, ImmutableList<Document> below) {
        return new DatasetBuilder(own, below, recordsById)
                .extensions(extensions)
                .conflicts(conflicts);
    }

    /**
     * Returns a builder of a dataset on top of this one.
     *
     * <p>The builder has everything in this dataset, and an id, a version and a title of its own. The {@link
     * #documents()} of this dataset become the documents below. An added record with an id of this dataset is treated
     * as in {@link #toBuilder}.
     *
     * @throws IllegalArgumentException if the id, version or title does not have the form that {@link #builder} expects
     */
    public DatasetBuilder extendedBy(String id, String version, String title) {
        return toBuilder(new Document(id, version, title), documents);
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
     * of their metric, such as values with a unit wrong by a factor of 1000.
     *
     * @return the problems in the order of the ids, with the rule {@link Problem#PLAUSIBLE}; empty if there are none
     */
    public ImmutableList<Problem> warnings() {
        return IntegrityChecker.warnings(this);
    }

    /**
     * Returns the differences between an older version of this dataset, or any other dataset, and this one.
     *
     * <p>All records of all {@link #documents()} are compared, and so are the lists of documents.
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
            documents.forEach(Document::id); // checks the class, because a forged stream can contain any
            int last = documents.size() - 1;
            return new DatasetBuilder(documents.get(last), documents.subList(0, last), ImmutableMap.of())
                    .conflicts(conflicts)
                    .extensions(extensions)
                    .addAll(records)
                    .build();
        }
    }
}
