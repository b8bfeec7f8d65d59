using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;

namespace E911Config.Simulator.Users;

/// <summary>One caller of a class, with a name that was made up for him. Immutable.</summary>
/// <param name="Logon">What stands before the @ of his address.</param>
/// <param name="DisplayName">His name.</param>
/// <param name="Domain">His SIP domain.</param>
/// <param name="Class">What decides his routing.</param>
internal sealed record SimulatedUser(string Logon, string DisplayName, string Domain, CallerClass Class)
{
    private static readonly Dictionary<string,
        object?> Untouched = new(StringComparer.OrdinalIgnoreCase) { ["EnterpriseVoiceEnabled"] = true, ["Enabled"] = true };
    private static readonly string[] LineNames = ["LineURI", "PrivateLine"];

    /// <summary>What Set-CsUser can change.</summary>
    public IReadOnlyDictionary<string, object?> Settings { get; init; } = Untouched;

    /// <summary>
    /// For a device or phone that was made by a cmdlet: what it is called in the directory; null for callers of the file.
    /// </summary>
    public string? DistinguishedName { get; init; }

    /// <summary>For a device or phone that was made by a cmdlet: its noun; null for callers of the file, whose class tells it.</summary>
    public CallerNoun? Made { get; init; }

    /// <summary>What he is called now.</summary>
    public string Name => this["DisplayName"] as string is { Length: > 0 } name ? name : DisplayName;

    public string SipAddress => "sip:" + Address;

    public string Address => Logon + "@" + Domain;

    public string Identity => DistinguishedName ?? "CN=" + DisplayName.Replace("\\", "\\\\").Replace(",", "\\,") + "," + Unit;

    /// <summary>The organizational unit that all made users are in.</summary>
    public string Unit => "OU=Users," + string.Join(",", Domain.Split('.').Select(part => "DC=" + part));

    public CallerNoun Noun => Made ?? (Class.Kind == CallerNoun.AnalogDevice.Kind ? CallerNoun.AnalogDevice : CallerNoun.User);

    /// <summary>Whether he counts as a caller.</summary>
    public bool Calls => this["EnterpriseVoiceEnabled"] is true && this["Enabled"] is true;

    /// <summary>The lines that ring at him.</summary>
    public IEnumerable<string> Lines => LineNames.Select(name => this[name]).OfType<string>().Where(line => line.Length > 0);

    /// <summary>A setting; null if it has no value.</summary>
    public object? this[string setting] => Settings.TryGetValue(setting, out var value) ? value : null;

    public SimulatedUser With(IEnumerable<KeyValuePair<string, object?>> settings)
    {
        var next = Settings.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings) next[setting.Key] = setting.Value;
        return this with { Settings = next };
    }
}
