namespace E911Config.Core.Checks;

/// <summary>What a law can ask of emergency calling.</summary>
public enum RequirementKind
{
    /// <summary>The emergency number is dialled as it is, also where an access prefix is in use.</summary>
    DialledWithoutPrefix,

    /// <summary>Somebody at the place or elsewhere is told of a call.</summary>
    SomebodyIsTold,

    /// <summary>A device that stays in its place sends where that is, without anybody's doing.</summary>
    LocationOfFixedDevices,

    /// <summary>A device that moves on the premises sends where it is, or its user says so.</summary>
    LocationOfMovingDevices,

    /// <summary>So does a device off the premises.</summary>
    LocationOffPremises,
}
