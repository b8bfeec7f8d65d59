using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Encodings.Web;

namespace E911Config.Module.Tests.Product;

/// <summary>What a simulation holds, read from it without the product: every object, by noun and identity, with every property.</summary>
internal static class HeldObjects
{
    /// <summary>
    /// Gives every object of the nouns that the simulation has; those who only repeat others, users and devices, are left out.
    /// </summary>
    public const string Script = """
        foreach ($noun in (Get-E911Simulation).Objects.Keys) {
            $service = switch ($noun) {
                'CsRegistrar' { @{ Registrar = $true } }
                'CsMediationServer' { @{ MediationServer = $true } }
                'CsPstnGateway' { @{ PstnGateway = $true } }
            }
            $cmdlet = if ($service) { 'Get-CsService' } else { $service = @{}; "Get-$noun" }
            foreach ($item in & "E911Config.Simulator.Cmdlets\$cmdlet" @service) { , @($noun, $item) }
        }
        """;

    /// <summary>Makes a line of each object.</summary>
    public static SortedDictionary<string, string> Of(IEnumerable<PSObject> found)
    {
        var objects = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in found.Select(item => (object[])item.BaseObject))
        {
            var item = PSObject.AsPSObject(pair[1]);
            var line = "{" + string.Join(", ", item.Properties.Select(property => (property.Name, Value: Json(property.Value)))
                .Where(property => property.Value.Length > 0).Select(property => $"\"{property.Name}\": {property.Value}")) + "}";
            objects.Add(pair[0] + " " + (item.Properties["Identity"]?.Value?.ToString() ?? line), line);
        }

        return objects;
    }

    // What is empty is not told: null, an empty text and an empty list are the same to the rules of the objects.
    private static string Json(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null or "" => "",
        bool flag => flag ? "true" : "false",
        string text => Quoted(text),
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Json)) is { Length: > 0 } all ? "[" + all + "]" : "",
        var other => Quoted(other.ToString()!),
    };

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
