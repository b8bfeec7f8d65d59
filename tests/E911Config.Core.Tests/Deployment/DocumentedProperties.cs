using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.TestSupport;
using Newtonsoft.Json.Linq;

namespace E911Config.Core.Tests.Deployment;

/// <summary>What Microsoft's pages say that an object of each noun has, beside its identity.</summary>
internal static class DocumentedProperties
{
    public static IReadOnlyDictionary<string, string[]> ByNoun { get; } =
        JObject.Parse(File.ReadAllText(Repository.File("tests/E911Config.Core.Tests/Deployment/documented-properties.json")))["nouns"]!
            .ToObject<Dictionary<string, string[]>>()!;
}
