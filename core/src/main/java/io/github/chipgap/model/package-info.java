// SPDX-License-Identifier: Apache-2.0

/**
 * The model: the types of the records in a dataset.
 *
 * <h2>Records to read first</h2>
 * <ul>
 * <li>{@link Claim} is a statement of a source, and the base of most types. It has a summary, a
 * {@linkplain Standing standing} and {@linkplain Citation citations}.
 * <li>{@link Measurement} is a claim with a value. Its subject is a chip, a party or a cohort; its value is an estimate
 * in the unit of a metric.
 * <li>{@link Source} is the origin of claims: an article, a web page or a data set.
 * </ul>
 *
 * <h2>Subjects of claims</h2>
 * <ul>
 * <li>{@link Party} is an actor: a {@link Chipmaker}, an {@link AIFirm}, a {@link Government}, or a {@link Cohort}, a
 * named group of parties.
 * <li>{@link Chip} is a chip with its maker and its {@linkplain Milestone milestones}.
 * <li>{@link Metric} defines a unit, a domain, and whether more is better.
 * <li>{@link Event} is an event such as a conference.
 * </ul>
 *
 * <h2>Types of claims</h2>
 * <ul>
 * <li>{@link Investment}: an amount of money invested by a party.
 * <li>{@link CapabilityGap}: the distance of a party or chip from another.
 * <li>{@link TimelineEstimate}: the time needed to reach a milestone.
 * <li>{@link Constraint}: an obstacle to parties, with its causes.
 * <li>{@link TradeControl}: a government's rule, with its {@linkplain Alternative alternatives} and
 * {@linkplain Criterion criteria}.
 * <li>{@link Finding}: a statement without a number.
 * </ul>
 *
 * <h2>Vocabularies</h2>
 * <p>Each of {@link Standing}, {@link ConstraintKind}, {@link FindingKind}, {@link LifecycleStage}, {@link MetricKind},
 * {@link SourceGrade}, {@link TradeEffect} and {@link Trend} is an open vocabulary: it has constants for the known
 * terms, and a project can create its own.
 *
 * <p>Every record is immutable. {@code X.builder()} creates a builder, and its {@code build()} checks all fields. Skip
 * {@link Cited}, {@link Caused} and {@link StandardTypes} at first.
 */
@NullMarked
package io.github.chipgap.model;

import org.jspecify.annotations.NullMarked;
