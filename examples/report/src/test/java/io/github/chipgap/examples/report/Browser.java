// SPDX-License-Identifier: Apache-2.0
package io.github.chipgap.examples.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium or Chrome without a window and without a network, driven over the DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--remote-debugging-port=0");

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();
    private Optional<String> session = Optional.empty();
    private int last;

    private Browser(Process process, URI address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
    }

    /** Returns the program, if one is installed. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the program with a new profile and one empty page. */
    static Browser start(Path program, Path profile) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + profile.toAbsolutePath());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Browser browser = new Browser(process, address(process));
        String target = browser.send("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        browser.session = Optional.of(browser.send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString());
        for (String domain : List.of("Page", "Runtime", "Log")) {
            browser.send(domain + ".enable", Map.of());
        }
        return browser;
    }

    /** Returns the address that the program writes, and leaves a thread to read the rest. */
    private static URI address(Process process) throws IOException {
        BufferedReader log = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.add(line);
            if (line.startsWith("DevTools listening on ")) {
                Thread reader = new Thread(() -> log.lines().forEach(rest -> {}));
                reader.setDaemon(true);
                reader.start();
                return URI.create(line.replace("DevTools listening on ", ""));
            }
        }
        throw new IOException("expected a browser that listens, got " + said);
    }

    /** Sends a command of the protocol and returns its result. */
    JsonNode send(String method, Map<String, Object> parameters) throws Exception {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", ++last);
        message.put("method", method);
        message.put("params", parameters);
        session.ifPresent(id -> message.put("sessionId", id));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(last, answer);
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
        JsonNode got = answer.get(1, TimeUnit.MINUTES);
        if (got.has("error")) {
            throw new IOException(method + ": " + got.get("error"));
        }
        return got.get("result");
    }

    /** Shows pages with a width, in a theme. */
    void use(int width, String scheme) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Opens a page and waits until it is loaded. */
    void open(Path page) throws Exception {
        loaded = new CompletableFuture<>();
        console.clear();
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        loaded.get(1, TimeUnit.MINUTES);
    }

    /** Returns the value of an expression in the page, after its promise is kept. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode got =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (got.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + got.get("exceptionDetails"));
        }
        return got.get("result").path("value");
    }

    /** Returns the texts of an expression that yields an array of them. */
    List<String> texts(String expression) throws Exception {
        return evaluate(expression).valueStream().map(JsonNode::asString).toList();
    }

    /** Returns the errors and messages since the page was opened. */
    List<String> console() {
        return console;
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                receive(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            answers.remove(message.get("id").asInt()).complete(message);
            return;
        }
        switch (message.get("method").asString()) {
            case "Page.loadEventFired" -> loaded.complete(true);
            case "Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled" ->
                console.add(message.get("params").toString());
            default -> {}
        }
    }
}
