using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using E911Config.Core.Calls;
using E911Config.Core.Deployment;
using E911Config.Core.Design;
using Newtonsoft.Json.Linq;
using Xunit;

namespace E911Config.Core.Tests.Calls;

/// <summary>
/// The scenarios of Microsoft's pages, as files that a reader can follow: a part of a deployment, calls, and what becomes of them. Nouns
/// that a file leaves out are empty.
/// </summary>
public class GoldenTests
{
    public static TheoryData<string, string> Calls
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Calls", "Golden"), "G*.json")
                .OrderBy(name => name, StringComparer.Ordinal))
            {
                foreach (var call in JObject.Parse(File.ReadAllText(file))["calls"]!) data.Add(Path.GetFileName(file),
                    (string)call["name"]!);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void ADocumentedCallGoesAsDocumented(string file, string name)
    {
        var scenario = JObject.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Calls", "Golden", file)));
        var call = scenario["calls"]!.Single(candidate => (string)candidate["name"]! == name);
        var snapshot = Snapshot(file, (JObject)scenario["snapshot"]!);
        var facts = scenario["design"] is { } design ? CallFacts.From(DesignFile.Parse(file, design.ToString()))
            : CallFacts.Assumed(snapshot);
        var trace = new CallEngine(new CallIndex(snapshot, facts)).Trace(Request(call));

        var way = string.Join(Environment.NewLine, trace.Hops);
        foreach (var expected in ((JObject)call["expect"]!).Properties())
        {
            var actual = typeof(CallTrace).GetProperty(expected.Name)!.GetValue(trace);
            Assert.True(expected.Value.Type == JTokenType.Array
                ? ((IEnumerable<string>)actual!).SequenceEqual(expected.Value.Values<string>())
                : (expected.Value.Type == JTokenType.Null ? null : expected.Value.ToString()) == actual?.ToString(),
                $"{expected.Name} is "
                    + $"{(actual is IEnumerable<string> list && actual is not string ? string.Join(", ", list) : actual)}, not "
                    + $"{expected.Value}.\n{way}");
        }
    }

    [Fact]
    public void AllFifteenAreThere() =>
        Assert.Equal(15, Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Calls", "Golden"), "G*.json").Length);

    private static Snapshot Snapshot(string file, JObject parts)
    {
        parts["formatVersion"] = 1;
        foreach (var type in ObjectTypes.All) parts[type.Noun] ??= new JArray();
        return SnapshotFile.Parse(file, parts.ToString());
    }

    private static CallRequest Request(JToken call)
    {
        var caller = call["caller"]!;
        return new CallRequest(
            new Caller
            {
                NetworkSite = (string?)caller["networkSite"],
                Address = (string?)caller["address"],
                RegistrarPool = (string?)caller["registrarPool"],
                VoicePolicy = (string?)caller["voicePolicy"],
                LocationPolicy = (string?)caller["locationPolicy"],
                Kind = Enum.Parse<ClientKind>((string?)caller["kind"] ?? "modern", ignoreCase: true),
            },
            (string)call["dial"]!)
        {
            Failed = call["failed"]?.Values<string>().Select(name => name!).ToArray() ?? [],
            Replies = call["replies"]?.ToObject<Dictionary<string, int>>() ?? [],
            Assumptions = call["assume"] is JObject assume
                ? assume.Properties().Aggregate(Assumptions.Documented, (readings, part) => readings.With(part.Name, (string)part.Value!))
                    : null,
        };
    }
}
