package io.khulasa.job;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Jobs for a service that has a directory for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobProperties.class)
class JobConfiguration {

  private static final String DIRECTORY = "khulasa.jobs.directory";

  /** What an owner has at the least to fetch an answer after a restart. */
  private static final Duration LEAST = Duration.ofMinutes(10);

  /** What there is where jobs are taken; commands take none. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  @Conditional(WithDirectory.class)
  static class Desk {

    @Bean(initMethod = "open", destroyMethod = "close")
    JobDesk jobDesk(JobProperties properties, JobWork work) {
      Path directory = requireNonNull(properties.directory());
      InstantSource wall = InstantSource.system();
      Lifetimes lifetimes = new Lifetimes(properties.keep(), LEAST, wall, System::nanoTime);
      JobLimits limits =
          new JobLimits(properties.most(), properties.perOwner(), properties.storage().toBytes());
      JobBook book = new JobBook(new JobStore(directory), lifetimes);
      return new JobDesk(book, work, limits, properties.running(), wall);
    }

    @Bean
    JobLifecycle jobLifecycle(JobDesk desk) {
      return new JobLifecycle(desk);
    }

    @Bean
    MeterBinder jobMeters(JobDesk desk) {
      return registry -> {
        for (JobState state : JobState.values()) {
          Gauge.builder("khulasa.jobs", desk, jobs -> count(jobs, state))
              .description("Jobs in the store, by their state")
              .tag("state", state.name().toLowerCase(Locale.ROOT))
              .register(registry);
        }
      };
    }

    private static long count(JobDesk desk, JobState state) {
      return desk.all().stream().filter(job -> job.state() == state).count();
    }
  }

  /** Where the settings name a directory. */
  static final class WithDirectory implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().getProperty(DIRECTORY, "").isEmpty();
    }
  }
}
