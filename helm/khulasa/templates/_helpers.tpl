{{/* The name of everything in a release. */}}
{{- define "khulasa.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 53 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 53 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What tells this release's pods from all others; a Deployment can never change it. */}}
{{- define "khulasa.selectorLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "khulasa.labels" -}}
{{ include "khulasa.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* "true" when the device is a GPU, else empty. */}}
{{- define "khulasa.onGpu" -}}
{{- if hasPrefix "gpu" .Values.device -}}true{{- end -}}
{{- end -}}

{{- define "khulasa.image" -}}
{{- $variant := ternary "-gpu" "" (eq (include "khulasa.onGpu" .) "true") -}}
{{- printf "%s:%s%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) $variant -}}
{{- end -}}

{{- define "khulasa.serviceAccountName" -}}
{{- .Values.serviceAccount.name | default (ternary (include "khulasa.fullname" .) "default" .Values.serviceAccount.create) -}}
{{- end -}}

{{/* What every container of the chart may do: nothing but run. */}}
{{- define "khulasa.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "khulasa.podSecurity" -}}
runAsNonRoot: true
seccompProfile:
  type: RuntimeDefault
{{- with .Values.podSecurityContext }}
{{ toYaml . }}
{{- end }}
{{- end -}}
