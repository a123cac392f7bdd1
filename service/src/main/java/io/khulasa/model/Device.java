package io.khulasa.model;

/**
 * The device that inference runs on, chosen once at start-up.
 *
 * @param name {@code cpu} or {@code gpu:N}
 * @param reason why this one, in plain words
 */
public record Device(String name, String reason) {}
