// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.dataset;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one value or key somewhere in a JSON document. */
final class JsonMutants {
    // None beyond a long, see isTooMuchForTheValidator.
    private static final List<String> OTHERS = listed("""
            null | true | false | 0 | 1 | -1 | 0.5 | 31.0 | 2.5 | 1e18 | 9007199254740993 | 0.10000000000000000001
            "" | " " | "x" | "X y" | "2025-13" | "ZZ" | "ZZZ" | "reported" | "leaked" | "paragraph 4" | "a\\u0000b"
            "a\\ud800" | [] | [1] | ["x", "x"] | {} | {"x-y": [1]} | {"moreThan": 0} | {"lessThan": 0}
            {"atMost": -1} | {"almost": 0} | {"best": 1, "about": 1} | {"about": -1} | {"atLeast": 2, "atMost": 1}
            {"confidence": 0} | {"confidence": 1} | {"best": 3, "atMost": 2}
            """);
    private static final List<String> KEYS = listed("""
            id | name | x-y | X-y | x |  | note | paragraphs | best | almost | moreThan | lessThan | atMost
            confidence | source | format
            """);
    private static final JsonMapper JSON = ExactJson.MAPPER;

    private final Random random;
    /** The objects and arrays of the document at hand. */
    private List<JsonNode> parents = List.of();

    /** Returns the parts of a text between bars, and on lines of their own. */
    static List<String> listed(String parts) {
        return Splitter.onPattern("\\s*[|\n]\\s*").splitToList(parts.strip());
    }

    JsonMutants(Random random) {
        this.random = random;
    }

    /** A copy of the document that is changed in one place. */
    JsonNode of(JsonNode document) {
        JsonNode copy = document.deepCopy();
        parents = new ArrayList<>();
        collectParents(copy);
        JsonNode parent = oneOf(parents);
        if (parent instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) parent);
        }
        return copy;
    }

    private void collectParents(JsonNode node) {
        if (node.isContainer()) {
            parents.add(node);
            node.values().forEach(this::collectParents);
        }
    }

    private void change(ObjectNode object) {
        List<String> keys = new ArrayList<>(object.propertyNames());
        String key = keys.isEmpty() ? "none" : oneOf(keys);
        JsonNode value = object.get(key);
        switch (keys.isEmpty() ? 3 : random.nextInt(6)) {
            case 0 -> object.remove(key);
            case 1 -> {
                object.remove(key);
                object.set(oneOf(KEYS), isTooMuchForTheValidator(value) ? other() : value);
            }
            case 2 -> object.set(misspelt(key), value);
            case 3 -> object.set(oneOf(KEYS), other());
            case 4 -> object.set(key, changed(value));
            default -> object.set(key, other());
        }
    }

    /** Networknt's validator throws at a number beyond a long where one should be an integer. */
    private static boolean isTooMuchForTheValidator(JsonNode value) {
        return value.isNumber() && !value.canConvertToLong();
    }

    private void change(ArrayNode array) {
        int at = random.nextInt(array.size() + 1);
        if (at == array.size()) {
            array.add(other());
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.add(array.get(at));
            case 2 -> array.set(at, changed(array.get(at)));
            default -> array.set(at, other());
        }
    }

    /** The value with another word, or another value. */
    private JsonNode changed(JsonNode value) {
        return value.isString() ? JSON.getNodeFactory().stringNode(misspelt(value.asString())) : other();
    }

    private String misspelt(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + "qé \u00a0\n0-".charAt(random.nextInt(7)) + text.substring(at);
    }

    /** Another value, sometimes one from elsewhere in the document. */
    private JsonNode other() {
        return random.nextInt(4) == 0 ? oneOf(parents).deepCopy() : JSON.readTree(oneOf(OTHERS));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
