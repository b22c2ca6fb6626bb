// SPDX-License-Identifier: Apache-2.0

/**
 * The model: the types of the records in a dataset.
 *
 * <h2>Records to read first</h2>
 * <ul>
 * <li>{@link io.github.chipgap.model.Claim} is a statement of a source, and the base of most types. It has a summary, a
 * {@linkplain io.github.chipgap.model.Standing standing} and {@linkplain io.github.chipgap.model.Citation citations}.
 * <li>{@link io.github.chipgap.model.Measurement} is a claim with a value. Its subject is a chip, a party or a cohort;
 * its value is an estimate in the unit of a metric.
 * <li>{@link io.github.chipgap.model.Source} is the origin of claims: an article, a web page or a data set.
 * </ul>
 *
 * <h2>Subjects of claims</h2>
 * <ul>
 * <li>{@link io.github.chipgap.model.Party} is an actor: a {@link io.github.chipgap.model.Chipmaker}, an
 * {@link io.github.chipgap.model.AIFirm}, a {@link io.github.chipgap.model.Government}, or a
 * {@link io.github.chipgap.model.Cohort}, a named group of parties.
 * <li>{@link io.github.chipgap.model.Chip} is a chip with its maker and its
 * {@linkplain io.github.chipgap.model.Milestone milestones}.
 * <li>{@link io.github.chipgap.model.Metric} defines a unit, a domain, and whether more is better.
 * <li>{@link io.github.chipgap.model.Event} is an event such as a conference.
 * </ul>
 *
 * <h2>Types of claims</h2>
 * <ul>
 * <li>{@link io.github.chipgap.model.Investment}: an amount of money invested by a party.
 * <li>{@link io.github.chipgap.model.CapabilityGap}: the distance of a party or chip from another.
 * <li>{@link io.github.chipgap.model.TimelineEstimate}: the time needed to reach a milestone.
 * <li>{@link io.github.chipgap.model.Constraint}: an obstacle to parties, with its causes.
 * <li>{@link io.github.chipgap.model.TradeControl}: a government's rule, with its {@linkplain
 * io.github.chipgap.model.Alternative alternatives} and {@linkplain io.github.chipgap.model.Criterion criteria}.
 * <li>{@link io.github.chipgap.model.Finding}: a statement without a number.
 * </ul>
 *
 * <h2>Vocabularies</h2>
 * <p>Each of {@link io.github.chipgap.model.Standing}, {@link io.github.chipgap.model.ConstraintKind},
 * {@link io.github.chipgap.model.FindingKind}, {@link io.github.chipgap.model.LifecycleStage},
 * {@link io.github.chipgap.model.MetricKind}, {@link io.github.chipgap.model.SourceGrade},
 * {@link io.github.chipgap.model.TradeEffect} and {@link io.github.chipgap.model.Trend} is an open vocabulary: it has
 * constants for the known terms, and a project can create its own.
 *
 * <p>Every record is immutable. {@code X.builder()} creates a builder, and its {@code build()} checks all fields. Skip
 * {@link io.github.chipgap.model.Cited}, {@link io.github.chipgap.model.Caused} and {@link
 * io.github.chipgap.model.StandardTypes} at first.
 */
@NullMarked
package io.github.chipgap.model;

import org.jspecify.annotations.NullMarked;
