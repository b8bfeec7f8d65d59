using System.Diagnostics.CodeAnalysis;

namespace E911Config.Simulator.Types;

/// <summary>Where instant messages are archived.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "The documented name.")]
public enum ExchangeArchivingPolicyOptionsEnum
{
    /// <summary>By the in-place hold of Exchange.</summary>
    Uninitialized,

    /// <summary>By the policies of Skype for Business Server.</summary>
    UseLyncArchivingPolicy,

    /// <summary>Nowhere.</summary>
    NoArchiving,

    /// <summary>In Exchange.</summary>
    ArchivingToExchange,
}
