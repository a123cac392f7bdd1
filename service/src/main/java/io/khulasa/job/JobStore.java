package io.khulasa.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Jobs and their texts on the disk. A text is there before its job says so, and is removed after;
 * so at every moment each job has what its state needs. Every method blocks; one thread at a time,
 * but texts may be read meanwhile.
 */
final class JobStore implements AutoCloseable {

  private final Path folder;
  private final JobRecords records;
  private final JobTexts texts;

  /** The jobs of a folder, which need not be there yet. */
  JobStore(Path folder) {
    this.folder = folder;
    this.records = new JobRecords(folder.resolve("jobs.mv"));
    this.texts = new JobTexts(folder);
  }

  /** All jobs, as their last change left them. */
  List<Job> open() throws IOException {
    PrivateFiles.createFolder(folder);
    List<Job> jobs = records.all();
    Set<String> ids = jobs.stream().map(Job::id).collect(Collectors.toSet());
    texts.keepOnly(ids);
    return jobs;
  }

  void add(Job job, byte[] request) throws IOException {
    try {
      texts.putRequest(job.id(), request);
      records.put(job);
    } catch (IOException e) {
      texts.remove(job.id());
      throw e;
    }
  }

  void update(Job job) throws IOException {
    records.put(job);
  }

  /** A job has its answer and needs its request no more. */
  void finish(Job job, byte[] answer) throws IOException {
    texts.putAnswer(job.id(), answer);
    records.put(job);
    texts.removeRequest(job.id());
  }

  /** A job has come to its end without an answer. */
  void giveUp(Job job) throws IOException {
    records.put(job);
    texts.remove(job.id());
  }

  void remove(String id) throws IOException {
    records.remove(id);
    texts.remove(id);
  }

  byte[] request(String id) throws IOException {
    return texts.getRequest(id);
  }

  byte[] answer(String id) throws IOException {
    return texts.getAnswer(id);
  }

  @Override
  public void close() {
    records.close();
  }
}
