using System;
using System.Collections.Generic;
using System.Linq;
using E911Config.Core.Deployment;
using E911Config.Simulator.Store;

namespace E911Config.Simulator.Users;

/// <summary>What the cmdlets for devices and phones share.</summary>
internal static class Contacts
{
    private static readonly string[] Kept =
        ["LineURI", "AnalogFax", "Gateway", "DisplayName", "DisplayNumber", "Description", "Enabled", "EnterpriseVoiceEnabled"];

    /// <summary>A device or phone with what the parameters say of it.</summary>
    public static SimulatedUser With(SimulatedUser user, IReadOnlyDictionary<string, object?> given)
    {
        if (given.TryGetValue("LineURI", out var line) && line is string { Length: > 0 } text
            && !text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            throw SimulatorException.Invalid($"\"{text}\" is no line: it begins with tel:, as tel:+14255550712.", user.SipAddress);
        return user.With(given.Where(pair => Kept.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))
            .Select(pair => new KeyValuePair<string, object?>(pair.Key, pair.Value is bool or null ? pair.Value : pair.Value.ToString())));
    }

    /// <summary>The device or phone as it is then.</summary>
    /// <exception cref="SimulatorException">It is none of the noun, or its address shall change.</exception>
    public static SimulatedUser Changed(SimulatedUser user, CallerNoun noun, IReadOnlyDictionary<string, object?> given)
    {
        if (user.Noun != noun) throw UserDirectory.NotFound(user.SipAddress);
        if (given.ContainsKey("SipAddress"))
            throw SimulatorException.Invalid("The simulator keeps the addresses of devices and phones: they cannot be changed.",
                user.SipAddress);
        return With(user, given);
    }

    /// <summary>The two halves of an address.</summary>
    public static (string Logon, string Domain) Address(string address)
    {
        var at = address.IndexOf('@');
        return address.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) && at > 4 && at < address.Length - 1
            ? (address.Substring(4, at - 4), address.Substring(at + 1))
            : throw SimulatorException.Invalid($"\"{address}\" is no address: it is like sip:lobby@litwareinc.com.", address);
    }

    /// <summary>Refuses a pool without a registrar; where the registrars were not read, nothing is refused.</summary>
    public static void RequirePool(Simulation simulation, string pool)
    {
        if (simulation.Objects.IsRead(Registrar.Type)
            && simulation.Objects.Find(Registrar.Type, Registrar.Type.CanonicalIdentity(pool)) is null)
            throw SimulatorException.NotFound(Registrar.Type.Noun, pool);
    }
}
