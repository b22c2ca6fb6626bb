// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.gaps;

import io.github.chipgap.estimate.Estimate;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the command line asks for.
 *
 * @param help whether it asks for help
 * @param explain whether it asks how results are worked out
 * @param growth the frontier's growth rates that it gives; empty where it gives none
 * @param yuanPerDollar how many yuan a dollar is
 * @param files the documents that it adds to the bundled ones
 */
record Arguments(boolean help, boolean explain, List<Estimate> growth, Estimate yuanPerDollar, List<Path> files) {
    static final String USAGE = "usage: gaps [--growth RATE]... [--yuan RATE] [--data FILE]... [--explain] [--help]";
    static final String OPTIONS = """
              --growth RATE  by what part the frontier grows a year, above -1: 0.29, 0.25..0.33, ~0.3 or "> 0.2"
              --yuan RATE    how many yuan a dollar is, above 0; 7.1..7.25 unless it is given
              --data FILE    a document whose records are added to the bundled ones
              --explain      shows how a gap, a lag and a catch-up are worked out, down to the sources
              --help         says this and ends""";

    static Arguments parse(String[] args) {
        boolean help = false;
        boolean explain = false;
        List<Estimate> growth = new ArrayList<>();
        Estimate yuan = BigFund.YUAN_PER_DOLLAR;
        List<Path> files = new ArrayList<>();
        Iterator<String> left = List.of(args).iterator();
        while (left.hasNext()) {
            String argument = left.next();
            int equals = argument.indexOf('=');
            String option = equals < 0 ? argument : argument.substring(0, equals);
            Supplier<String> value = () -> equals < 0 ? next(option, left) : argument.substring(equals + 1);
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--explain" -> explain = true;
                case "--growth" -> growth.add(rate(option, value.get(), -1));
                case "--yuan" -> yuan = rate(option, value.get(), 0);
                case "--data" -> files.add(file(value.get()));
                default -> throw new IllegalArgumentException("expected an option, got \"" + argument + "\"");
            }
        }
        return new Arguments(help, explain, List.copyOf(growth), yuan, List.copyOf(files));
    }

    private static String next(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException(option + ": expected a value after it, got nothing");
        }
        return left.next();
    }

    private static Path file(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("--data: expected the name of a file, got \"" + name + "\"", e);
        }
    }

    private static Estimate rate(String option, String text, double above) {
        Estimate rate;
        try {
            rate = Estimate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
        if (!rate.isPossiblyGreaterThan(Estimate.exactly(above))) {
            throw new IllegalArgumentException(option + ": expected a rate above " + (int) above + ", got " + rate);
        }
        return rate;
    }
}
