using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Reporting.Reports;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace E911Config.Core.Reporting.Formats;

/// <summary>A result with all of its properties but those that lay it out, as machines read it.</summary>
internal sealed class JsonFormat : ReportFormat
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        Formatting = Formatting.Indented,
        Culture = System.Globalization.CultureInfo.InvariantCulture,
        ContractResolver = new WithoutLayout
            { NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false) },
        Converters = { new StringEnumConverter() },
    };

    public JsonFormat()
        : base("Json", ".json")
    {
    }

    private protected override string Holds => "properties";

    private protected override string Of(IReadOnlyList<IReported> results, string folder) =>
        JsonConvert.SerializeObject(results.Count == 1 ? results[0] : results, Settings).Replace("\r\n", "\n") + "\n";

    // A property that only lays another one out says nothing new.
    private sealed class WithoutLayout : DefaultContractResolver
    {
        protected override IList<JsonProperty> CreateProperties(System.Type type, MemberSerialization memberSerialization)
        {
            var all = base.CreateProperties(type, memberSerialization);
            var names = new HashSet<string>(all.Select(property => property.UnderlyingName!));
            return [.. all.Where(property => property.UnderlyingName is not { } name
                || (name != "Text" && !(name.EndsWith("Text", System.StringComparison.Ordinal)
                    && names.Contains(name.Substring(0, name.Length - "Text".Length)))))];
        }
    }
}
