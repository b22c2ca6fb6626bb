// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.questions;

import java.io.IOException;
import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows the steps of long work as a bar, or shows nothing. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 79;

    private final @Nullable ProgressBar bar;
    private final PrintWriter terminal;

    private Progress(PrintWriter terminal, @Nullable ProgressBar bar) {
        this.terminal = terminal;
        this.bar = bar;
    }

    /** Returns a bar on a terminal. */
    static Progress on(PrintWriter terminal, int steps) {
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("chipgap")
                .setInitialMax(steps)
                .setConsumer(new DelegatingProgressBarConsumer(
                        text -> {
                            terminal.print('\r' + text);
                            terminal.flush();
                        },
                        WIDTH));
        return new Progress(terminal, bar.build());
    }

    /** Returns a progress without a bar. */
    static Progress silent(PrintWriter terminal) {
        return new Progress(terminal, null);
    }

    /** Runs a step and shows its name beside the bar. */
    <T> T step(String name, Step<T> step) throws IOException {
        if (bar == null) {
            return step.run();
        }
        bar.setExtraMessage(name);
        T result = step.run();
        bar.step();
        return result;
    }

    /** Runs a step without a result. */
    void step(String name, Action action) throws IOException {
        step(name, () -> {
            action.run();
            return name;
        });
    }

    /** Ends the bar and its line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            terminal.println();
        }
    }

    /** A step of work without a result. */
    @FunctionalInterface
    interface Action {
        /** Runs the step. */
        void run() throws IOException;
    }

    /**
     * A step of work.
     *
     * @param <T> its result
     */
    @FunctionalInterface
    interface Step<T> {
        /** Returns the result of the step. */
        T run() throws IOException;
    }
}
