# Khulasa as an image:
#   docker build -t khulasa:0.1.0 .
#   docker run --read-only --tmpfs /tmp -p 127.0.0.1:8080:8080 khulasa:0.1.0
# (with keys, -p 8080:8080; without them everybody who reaches the port may ask) and with CUDA:
#   docker build -t khulasa:0.1.0-gpu --build-arg VARIANT=gpu .
#   docker run --read-only --tmpfs /tmp -p 127.0.0.1:8080:8080 --gpus all khulasa:0.1.0-gpu
ARG VARIANT=cpu

# Builds the jar and takes it apart.
FROM maven:3.9.13-eclipse-temurin-17-noble AS build
ARG VARIANT
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/m2 \
    case "$VARIANT" in \
      cpu) mvn -B -ntp -Dmaven.repo.local=/m2 -Dmaven.test.skip=true package ;; \
      gpu) mvn -B -ntp -Dmaven.repo.local=/m2 -Dmaven.test.skip=true -Pgpu package ;; \
      *) echo "VARIANT must be cpu or gpu, not '$VARIANT'" >&2; exit 1 ;; \
    esac
RUN java -Djarmode=tools -jar service/target/khulasa.jar extract --layers --destination layers

# Left in their jars, the native libraries would be unpacked into /tmp at every start: 600 MB of them
# in the GPU variant. ONNX Runtime's also leave the jar, where they would lie a second time.
WORKDIR /build/unpacked
RUN set -eu; \
    case "$(uname -m)" in \
      x86_64) ort=linux-x64; jna=linux-x86-64 ;; \
      *) ort="linux-$(uname -m)"; jna="$ort" ;; \
    esac; \
    lib=/build/layers/dependencies/lib; \
    jar -xf "$(ls "$lib"/jna-[0-9]*.jar)" "com/sun/jna/$jna/"; \
    jar -xf "$(ls "$lib"/tokenizers-[0-9]*.jar)" "native/lib/linux-$(uname -m)/cpu/"; \
    mkdir /build/native; \
    mv "com/sun/jna/$jna"/*.so "native/lib/linux-$(uname -m)/cpu"/*.so /build/native/; \
    rm -r com native; \
    onnxruntime="$(find "$lib" -name 'onnxruntime-[0-9]*.jar' -o -name 'onnxruntime_gpu-*.jar')"; \
    jar -xf "$onnxruntime"; \
    mv "ai/onnxruntime/native/$ort"/*.so /build/native/; \
    rm -r ai/onnxruntime/native; \
    jar -cMf "$onnxruntime" .

# What each variant stands on. Both run the same Java; glibc is what the native libraries ask for.
FROM eclipse-temurin:17.0.19_10-jre-noble AS runtime-cpu

FROM nvidia/cuda:12.8.1-cudnn-runtime-ubuntu24.04 AS runtime-gpu
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH
COPY --from=runtime-cpu /opt/java/openjdk /opt/java/openjdk

# The image: what changes least lies lowest.
# hadolint ignore=DL3006
FROM runtime-${VARIANT}
WORKDIR /opt/khulasa

# ONNX Runtime's telemetry can crash the JVM; DJL reports its use and looks for downloads unless told
# not to. Nothing here leaves the house.
ENV LANG=C.UTF-8 \
    ORT_DISABLE_TELEMETRY=1 \
    OPT_OUT_TRACKING=true \
    DJL_OFFLINE=true \
    DJL_CACHE_DIR=/tmp/djl \
    RUST_LIBRARY_PATH=/opt/khulasa/native/libtokenizers.so \
    KHULASA_MODELS=/opt/khulasa/models \
    JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -Xmx320m -Xss512k -XX:+ExitOnOutOfMemoryError"

# Without keys the service listens to its own machine only, which inside a container nobody is: who
# reaches the port is said by -p, not here. Logs are read by machines; empty makes them plain text.
ENV SERVER_ADDRESS=0.0.0.0 \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs

# With their licences and notices.
COPY --from=build /build/models models
COPY --from=build /build/native native
COPY --from=build /build/layers/dependencies .
COPY --from=build /build/layers/spring-boot-loader .
COPY --from=build /build/layers/snapshot-dependencies .
COPY --from=build /build/layers/application .

# What every start is given, whatever an operator says in JAVA_TOOL_OPTIONS.
RUN printf '%s\n' -Duser.home=/tmp -Djna.boot.library.path=/opt/khulasa/native \
    -Donnxruntime.native.path=/opt/khulasa/native > java.options

# A start that ends once everything is wired leaves the classes it loaded in an archive, and every
# later start maps that instead of parsing jars. The JRE's own archive, its base, comes first.
RUN java -Xshare:dump -Xlog:disable && \
    KHULASA_DEVICE=cpu java @/opt/khulasa/java.options -XX:ArchiveClassesAtExit=/opt/khulasa/khulasa.jsa \
      -Dspring.context.exit=onRefresh -jar /opt/khulasa/khulasa.jar serve && \
    rm -rf /tmp/*

ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Khulasa" \
      org.opencontainers.image.description="Arabic news pages in, English summaries and translations out." \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"

# A number, not a name, so that Kubernetes can see that it is not root. No file belongs to it.
USER 10001:10001
EXPOSE 8080

# Through bash's own /dev/tcp: neither base is sure to have curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200 '* ]]"]

# Java itself is process 1 and gets SIGTERM: it ends what it is doing and refuses what is new.
ENTRYPOINT ["java", "@/opt/khulasa/java.options", "-XX:SharedArchiveFile=/opt/khulasa/khulasa.jsa", \
  "-jar", "/opt/khulasa/khulasa.jar"]
CMD ["serve"]
